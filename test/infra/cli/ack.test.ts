import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, soon, startOperated } from './operated.ts';

const NOW = at('2027-02-01');
const expired = certificateState({
  id: '200',
  commonName: 'expired.example.com',
  validity: { notAfter: at('2027-01-20'), precision: 'instant' },
});
let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(NOW, [soon, expired]);
});
afterEach(() => operated.stop());

const run = (...line: string[]) => operate(operated.deployment, line);

test('ack stores name, time and note, list and show print them, and unack removes them', async () => {
  await run(...'ack 100 --until 2027-03-01 --by Ada --note'.split(' '), 'on it');
  const key = keyOf(soon);
  const stored = (await operated.deployment.store.readCertificates([key])).get(key);
  expect(stored?.acknowledgement).toMatchObject({
    by: 'Ada',
    note: 'on it',
    until: at('2027-03-01'),
  });
  expect(stored?.acknowledgement?.at.slice(0, 10)).toBe('2027-02-01');
  expect(stored?.deadlines.map(({ kind }) => kind)).toContain('acknowledgement-expiry');
  expect((await run('show', '100')).text).toContain('by Ada until 1 Mar 2027, 00:00 UTC: on it');
  expect((await run('list')).text).toMatch(/soon\.example\.com.*\n +acknowledged until 1 Mar 2027/);

  await run('unack', '100');
  const after = (await operated.deployment.store.readCertificates([key])).get(key);
  expect(after?.acknowledgement).toBeUndefined();
  expect(after?.deadlines).toEqual(
    stored?.deadlines.filter(({ kind }) => kind !== 'acknowledgement-expiry'),
  );
  expect((await run('unack', '100')).text).toContain('was not acknowledged');
});

test('unack of an entry also removes the acknowledgement that the primary entry with the same certificate has adopted', async () => {
  const { store } = operated.deployment;
  await run(...'ack 100 --until 2027-03-01 --by Ada --note x'.split(' '));
  const key = keyOf(expired);
  const other = (await store.readCertificates([key])).get(key) ?? expect.fail('no entry');
  const sameCertificate = { primary: keyOf(soon), others: [keyOf(soon)] };
  await store.saveCertificate({ ...other, revision: other.revision + 1, sameCertificate });
  expect((await run('unack', '200')).text).toContain('is removed');
  const primary = (await store.readCertificates([keyOf(soon)])).get(keyOf(soon));
  expect(primary?.acknowledgement).toBeUndefined();
});

test('ack without --by and --note stores the user name of the machine, and prints it', async () => {
  const { text } = await run('ack', '100', '--until', '2027-03-01');
  expect(text).toBe(
    'digicert/main/100 is acknowledged by operator (your user name on this machine; see --by) until 1 Mar 2027, 00:00 UTC.',
  );
  const stored = (await operated.deployment.store.readCertificates([keyOf(soon)])).get(keyOf(soon));
  expect(stored?.acknowledgement).toMatchObject({ by: 'operator', note: '' });
  expect((await run('show', '100')).text).toMatch(/by operator until 1 Mar 2027, 00:00 UTC$/m);
});

test('an acknowledged certificate is still shown as expired', async () => {
  const { text } = await run(...'ack 200 --until 2027-03-01 --by Ada --note x'.split(' '));
  expect(text).toContain('The certificate has expired.');
  expect((await run('list')).text).toMatch(
    /!! expired +expired\.example\.com.*\n +acknowledged until/,
  );
  expect((await run('show', '200')).text).toContain('expired');
});

test('ack beyond the expiry states that the expiry alert is still sent', async () => {
  const beyond = await run(...'ack 100 --until 2027-04-30 --by Ada --note x'.split(' '));
  const before = await run(...'ack 100 --until 2027-02-02 --by Ada --note x'.split(' '));
  expect(beyond.text).toMatch(
    /expires before that, on .* You still get the alert about its expiry/,
  );
  expect(before.text).not.toContain('still get the alert');
});

test.each(['2027-01-31', '2027-05-03'])(
  'ack until %s is rejected with the reason and changes nothing',
  async (until) => {
    const line = ['ack', '100', '--until', until, '--by', 'Ada', '--note', 'x'];
    await expect(run(...line)).rejects.toThrow(/An acknowledgement (must end|lasts)/);
    const stored = (await operated.deployment.store.readCertificates([keyOf(soon)])).get(
      keyOf(soon),
    );
    expect(stored).toEqual(soon);
  },
);

test('list and show ignore an acknowledgement that has ended, before the monitor has processed its end', async () => {
  const { store, clock } = operated.deployment;
  const until = plus(clock(), -1000);
  const acknowledgement = { by: 'Ada', note: 'x', at: at('2027-01-05'), until };
  await store.saveCertificate({ ...soon, revision: 2, acknowledgement });
  expect((await run('list')).text).not.toContain('acknowledged');
  expect((await run('show', '100')).text).toContain('(ended): x');
});

test('ack keeps a change that another writer saved in the meantime', async () => {
  const { store } = operated.deployment;
  let interfered = false;
  const contended = {
    ...operated.deployment,
    store: {
      ...store,
      async saveCertificate(state: typeof soon) {
        if (!interfered) {
          interfered = true;
          await store.saveCertificate({ ...soon, revision: 2, tags: { team: 'other' } });
        }
        return store.saveCertificate(state);
      },
    },
  };
  await operate(contended, 'ack 100 --until 2027-03-01 --by Ada --note x'.split(' '));
  const stored = (await store.readCertificates([keyOf(soon)])).get(keyOf(soon));
  expect(stored).toMatchObject({
    revision: 3,
    tags: { team: 'other' },
    acknowledgement: { by: 'Ada' },
  });
});
