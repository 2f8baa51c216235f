import { DAY, plus } from '../../../../../../shared/certificates/instant.ts';
import type { SimulatorKind } from '../../../../../simulators/simulator-kind.ts';
import { issuedCertificate } from './certificate.ts';
import { seedLifeCycle } from './life-cycle.ts';
import { startExampleVendorSimulator } from './simulator.ts';

/** Example Vendor among the other simulators. */
export const exampleVendorSimulator: SimulatorKind = {
  title: 'Example Vendor',
  async start(options) {
    const simulator = await startExampleVendorSimulator(options);
    const { baseUrl, key, requests, certificates, stop } = simulator;
    return {
      baseUrl,
      settings: { baseUrl },
      secret: { apiKey: key },
      headers: { 'x-api-key': key },
      examples: [{ path: '/certificates?limit=5' }],
      requests,
      stop,
      seedAccount(now) {
        certificates.add(issuedCertificate(now));
        certificates.add(issuedCertificate(now, { issuedAt: plus(now, -100 * DAY) }));
        certificates.add(issuedCertificate(now, { revokedAt: plus(now, -DAY) }));
      },
      seedMany(now, { issued, pending }) {
        if (pending > 0) {
          throw new Error('Missing: how Example Vendor tells that a certificate waits for a proof');
        }
        for (let count = 1; count <= issued; count += 1) {
          const commonName = `host-${count}.example.com`;
          certificates.add(issuedCertificate(now, { commonName }));
        }
      },
      seedLifeCycle: (start) => seedLifeCycle(certificates, start),
    };
  },
};
