import { describe, expect, it } from 'vitest';
import * as samples from '../../../../infra/simulators/huawei/sample-account.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { stageOf } from './tag-list-stage.ts';

describe('differences between both lists', () => {
  it('certificates that only one list contains are logged with their IDs', async () => {
    const { scene, read } = await stageOf({ behavior: { listsUploads: false } });
    scene.add(2);
    const { id } = scene.simulator.certificates.add(samples.uploadedCertificate(scene.now()));
    const { certificates, notes, problems } = await read();
    expect(certificates.size).toBe(3);
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      expect.stringContaining(
        `The list by tags lacks 1 certificate (${id}) of the certificate list`,
      ),
    ]);
  });

  it('different expiry times are logged, and the earlier one counts', async () => {
    const { scene, read } = await stageOf();
    const start = scene.now();
    const later = String(Date.parse(plus(start, 300 * DAY)));
    const rewrite = { tagged: (detail: object) => ({ ...detail, expired_time: later }) };
    const { id } = scene.simulator.certificates.add(samples.issuedCertificate(start, { rewrite }));
    const { certificates, notes } = await read();
    expect(certificates.get(id)?.validity?.notAfter).toBe(plus(start, 169 * DAY));
    expect(notes).toEqual([
      expect.stringContaining(`different expiry times of 1 certificate (${id})`),
    ]);
  });

  it('different statuses are logged', async () => {
    const { scene, read } = await stageOf();
    const rewrite = { tagged: (detail: object) => ({ ...detail, order_status: 'REVOKED' }) };
    const { id } = scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), { rewrite }),
    );
    const { certificates, notes } = await read();
    expect(certificates.get(id)?.status).toBe('issued');
    expect(notes).toEqual([expect.stringContaining(`different statuses of 1 certificate (${id})`)]);
  });

  it('different names are logged', async () => {
    const { scene, read } = await stageOf();
    const rewrite = { tagged: (detail: object) => ({ ...detail, sans: 'other.example.com' }) };
    const { id } = scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), { rewrite }),
    );
    const { certificates, notes } = await read();
    expect(certificates.get(id)?.subjectAlternativeNames).not.toContain('other.example.com');
    expect(notes).toEqual([expect.stringContaining(`different names of 1 certificate (${id})`)]);
  });

  it('different spellings of names and statuses are not logged', async () => {
    const { scene, read } = await stageOf();
    const rewrite = {
      tagged: (detail: object) => ({
        ...detail,
        order_status: 'issued',
        domain: 'HUAWEI-www.example.com',
      }),
    };
    scene.simulator.certificates.add(samples.issuedCertificate(scene.now(), { rewrite }));
    scene.simulator.certificates.add(
      samples.issuedCertificate(scene.now(), {
        rewrite: { tagged: (detail: object) => ({ ...detail, order_status: null, domain: null }) },
      }),
    );
    expect((await read()).notes).toEqual([]);
  });

  it.each(['soon', '9999-99-99', {}, []])(
    'the expiry of the certificate list counts if the other one is the unreadable %j',
    async (expiry) => {
      const { scene, read } = await stageOf();
      const start = scene.now();
      const rewrite = { tagged: (detail: object) => ({ ...detail, expired_time: expiry }) };
      const { id } = scene.simulator.certificates.add(
        samples.issuedCertificate(start, { rewrite }),
      );
      expect((await read()).certificates.get(id)?.validity).toMatchObject({
        precision: 'assumed-zone',
      });
    },
  );

  it('certificates that the certificate list leaves out are ignored', async () => {
    const { scene, read } = await stageOf();
    const boughtAt = plus(scene.now(), -1400 * DAY);
    scene.simulator.certificates.add(samples.issuedCertificate(scene.now(), { boughtAt }));
    scene.add(1);
    expect((await read()).notes).toEqual([]);
  });

  it('certificates of other enterprise projects are ignored', async () => {
    const project = '0123abcd-0000-4000-8000-000000000000';
    const { scene, read } = await stageOf({ settings: { enterpriseProjectId: project } });
    scene.add(2, { enterpriseProjectId: project });
    scene.add(1);
    const { certificates, notes } = await read();
    expect(certificates.size).toBe(2);
    expect(notes).toEqual([]);
  });
});
