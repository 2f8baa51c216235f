import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/huawei/sample-account.ts';
import { parseInstant } from '../../../../shared/certificates/instant.ts';
import { setStage } from './stage.ts';

/** A certificate whose row and details both tell this end. */
async function endOf(reported: unknown, apiTimeZone?: string) {
  const settings = apiTimeZone === undefined ? {} : { apiTimeZone };
  const { scene, look } = await setStage({ settings });
  const rewrite = {
    row: (row: object) => ({ ...row, expire_time: reported }),
    details: (details: object) => ({ ...details, not_after: reported }),
  };
  const { listed, seen } = await look(samples.issuedCertificate(scene.now(), { rewrite }));
  expect(listed?.validity?.notAfter).toBe(seen.validity?.notAfter);
  return seen.validity;
}

describe('an expiry', () => {
  it.each([
    ['2031-05-27 16:46:25.0', '2031-05-27T08:46:25.000Z', 'assumed-zone'],
    ['2031-05-27 16:46:25', '2031-05-27T08:46:25.000Z', 'assumed-zone'],
    ['2031-05-27 16:46', '2031-05-27T08:46:00.000Z', 'assumed-zone'],
    ['2031-05-27T16:46:25', '2031-05-27T08:46:25.000Z', 'assumed-zone'],
    [' 2031-05-27 00:00:00.0 ', '2031-05-26T16:00:00.000Z', 'assumed-zone'],
    ['2031-05-27', '2031-05-26T16:00:00.000Z', 'day'],
    ['2031-05-27T16:46:25Z', '2031-05-27T16:46:25.000Z', 'instant'],
    ['2031-05-27T16:46:25.5+02:00', '2031-05-27T14:46:25.500Z', 'instant'],
    ['1937666785', '2031-05-27T16:46:25.000Z', 'instant'],
    ['1937666785000', '2031-05-27T16:46:25.000Z', 'instant'],
    [1_937_666_785_000, '2031-05-27T16:46:25.000Z', 'instant'],
  ])('the expiry %j is read as %s with the precision %s', async (reported, notAfter, precision) => {
    expect(await endOf(reported)).toMatchObject({ notAfter, precision });
  });

  it.each([
    ['UTC', '2031-05-27T16:46:25.000Z'],
    ['+09:00', '2031-05-27T07:46:25.000Z'],
    ['Asia/Kuala_Lumpur', '2031-05-27T08:46:25.000Z'],
  ])(
    'an expiry is read in the configured time zone %s with the precision assumed-zone',
    async (zone, notAfter) => {
      expect(await endOf('2031-05-27 16:46:25.0', zone)).toMatchObject({
        notAfter,
        precision: 'assumed-zone',
      });
    },
  );

  it.each(['soon', '2031-02-30 00:00:00.0', '27.05.2031', '12', true])(
    'the expiry %j is an error',
    async (reported) => {
      await expect(endOf(reported)).rejects.toMatchObject({ kind: 'invalid-response' });
    },
  );

  it.each([
    ['+08:00', '2031-05-27T08:46:25.000Z'],
    ['UTC', '2031-05-27T16:46:25.000Z'],
  ] as const)(
    'an expiry is the same in the list and in the details, in the form %s',
    async (zone, notAfter) => {
      const { scene, look } = await setStage({
        behavior: { zone },
        settings: { apiTimeZone: zone },
      });
      const certificate = { notAfter: parseInstant(notAfter) };
      const { listed, seen } = await look(samples.issuedCertificate(scene.now(), certificate));
      expect(listed?.validity?.notAfter).toBe(notAfter);
      expect(seen.validity).toMatchObject({ notAfter, precision: 'assumed-zone' });
    },
  );

  it('an expiry in UTC is read eight hours early, never late', async () => {
    const { scene, look } = await setStage({ behavior: { zone: 'UTC' } });
    const certificate = { notAfter: parseInstant('2031-05-27T16:46:25Z') };
    const { seen } = await look(samples.issuedCertificate(scene.now(), certificate));
    expect(seen.validity?.notAfter).toBe('2031-05-27T08:46:25.000Z');
  });
});

it('an invalid time of issuance does not hide the certificate', async () => {
  const { scene, look } = await setStage();
  const rewrite = { details: (details: object) => ({ ...details, issue_time: 'yesterday' }) };
  const { seen } = await look(samples.issuedCertificate(scene.now(), { rewrite }));
  expect(seen.validity?.notBefore).toBeDefined();
});
