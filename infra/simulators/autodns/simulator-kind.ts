import type { SimulatorKind } from '../simulator-kind.ts';
import { furtherCertificates } from './further-certificates.ts';
import { lifeCycleCertificates, recordLifeCycle } from './life-cycle.ts';
import { sampleAccount } from './sample-account.ts';
import { pendingCertificate } from './sample-certificates.ts';
import { startAutodnsSimulator } from './simulator.ts';

/** The simulator of InterNetX AutoDNS. */
export const autodnsSimulator: SimulatorKind = {
  title: 'InterNetX AutoDNS',
  async start({ key, ...options }) {
    const { jsonUrl, user, password, context, requests, certificates, queue, stop } =
      await startAutodnsSimulator({ ...options, ...(key === undefined ? {} : { password: key }) });
    const credentials = Buffer.from(`${user}:${password}`).toString('base64');
    return {
      baseUrl: jsonUrl,
      settings: { interface: 'json', baseUrl: jsonUrl },
      requests,
      stop,
      secret: { user, password },
      headers: {
        Authorization: `Basic ${credentials}`,
        'X-Domainrobot-Context': String(context),
        'Content-Type': 'application/json',
        'User-Agent': 'example',
      },
      // Within the limit of requests per second.
      examples: [
        {
          path: '/certificate/_search?keys%5B%5D=expire&keys%5B%5D=product',
          body: '{"orders":[{"key":"id"}],"view":{"limit":5,"children":true}}',
        },
        { path: '/certificate/571001' },
        { path: '/poll' },
      ],
      seedAccount(now) {
        for (const certificate of sampleAccount(now)) certificates.add(certificate);
        queue.push({ kind: 'domain', name: 'autodns.example.com' });
        queue.push({ kind: 'purge', name: 'gone.autodns.example.com' });
        queue.push({ kind: 'certificate', certificateId: 571_023 });
      },
      seedMany(now, { issued, pending }) {
        for (const certificate of furtherCertificates(now, issued)) certificates.add(certificate);
        for (let count = 0; count < pending; count += 1) certificates.add(pendingCertificate(now));
      },
      seedLifeCycle(start) {
        const ids = lifeCycleCertificates(start).map((one) => certificates.add(one).id);
        const timelines = ids
          .map((id) => certificates.get(id))
          .filter((timeline) => timeline !== undefined);
        return recordLifeCycle(start, timelines);
      },
    };
  },
};
