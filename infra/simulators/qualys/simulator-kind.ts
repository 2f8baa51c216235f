import { DAY, plus } from '../../../shared/certificates/instant.ts';
import type { SimulatorKind } from '../simulator-kind.ts';
import { seedLifeCycle } from './life-cycle.ts';
import { seedSampleAccount } from './sample-account.ts';
import { servedCertificate } from './sample-certificates.ts';
import { approvedOrder } from './sample-orders.ts';
import { SAMPLE_UUID } from './seed-sample.ts';
import { startQualysSimulator } from './simulator.ts';

/** The simulator of Qualys CertView. */
export const qualysSimulator: SimulatorKind = {
  title: 'Qualys CertView',
  async start({ clock, port = 0, key, rateLimits }) {
    const simulator = await startQualysSimulator({
      clock,
      port,
      ...(key === undefined ? {} : { password: key }),
      ...(rateLimits === false ? { rateLimit: false } : {}),
    });
    const { baseUrl, user, tokens, orders, certificates, requests, stop } = simulator;
    return {
      baseUrl,
      // No call lists orders, so that the settings contain their UUIDs.
      get settings() {
        return { baseUrl, orders: orders.all().map(({ uuid }) => uuid) };
      },
      requests,
      stop,
      secret: { username: user.username, password: user.password },
      // Manual requests get a token.
      get headers() {
        return {
          Authorization: `Bearer ${tokens.issue(user.username)}`,
          'Content-Type': 'application/json',
        };
      },
      examples: [
        { path: '/certview/v2.2/certificates', body: '{"pageNumber":0,"pageSize":5}' },
        { path: `/certview/v1/certificates/digicert/orders/${SAMPLE_UUID}` },
      ],
      seedAccount: (now) => seedSampleAccount(now, { orders, certificates }),
      seedMany(now, { issued, pending }) {
        for (let index = 0; index < issued; index += 1) {
          const commonName = `host-${index + 1}.qualys.example.com`;
          const validFrom = plus(now, -(1 + (index % 160)) * DAY);
          certificates.add(servedCertificate(now, { commonName, validFrom }));
        }
        for (let index = 0; index < pending; index += 1) orders.add(approvedOrder(now));
      },
      seedLifeCycle: (start) => seedLifeCycle(start, { orders, certificates }),
    };
  },
};
