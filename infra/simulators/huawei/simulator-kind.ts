import type { SimulatorKind } from '../simulator-kind.ts';
import { furtherCertificates, furtherPending } from './further-certificates.ts';
import { liveThrough } from './life-cycle.ts';
import { sampleAccount } from './sample-account.ts';
import { SAMPLE_ID } from './seed-sample.ts';
import { startHuaweiSimulator } from './simulator.ts';

/** The simulator of Huawei Cloud SCM. */
export const huaweiSimulator: SimulatorKind = {
  title: 'Huawei Cloud SCM',
  async start({ clock, key, ...options }) {
    const simulator = await startHuaweiSimulator({
      ...options,
      clock,
      ...(key === undefined
        ? {}
        : { key: { accessKeyId: 'EXAMPLEACCESSKEYID', secretAccessKey: key } }),
    });
    const { baseUrl, iamUrl, requests, certificates, tokens, user, stop } = simulator;
    const { userName: name, password, domainName } = user;
    const identity = {
      methods: ['password'],
      password: { user: { name, password, domain: { name: domainName } } },
    };
    const scope = { domain: { name: domainName } };
    return {
      baseUrl,
      settings: { baseUrl, iamUrl },
      requests,
      stop,
      secret: { ...simulator.key },
      // A manual request uses a token, because signing by hand is impractical.
      headers: {
        'X-Auth-Token': tokens.issue('domain', clock()),
        'Content-Type': 'application/json;charset=utf8',
      },
      examples: [
        { path: '/v3/scm/certificates?limit=10&expired_days_since=1095' },
        {
          path: '/v3/scm/certificates?limit=10&status=ISSUED&sort_key=certExpiredTime&sort_dir=ASC',
        },
        { path: `/v3/scm/certificates/${SAMPLE_ID}` },
        {
          path: '/iam/v3/auth/tokens?nocatalog=true',
          body: JSON.stringify({ auth: { identity, scope } }),
        },
      ],
      seedAccount(now) {
        for (const certificate of sampleAccount(now)) certificates.add(certificate);
      },
      seedMany(now, { issued, pending }) {
        for (const certificate of furtherCertificates(now, issued)) certificates.add(certificate);
        for (const certificate of furtherPending(now, pending)) certificates.add(certificate);
      },
      seedLifeCycle: (start) => liveThrough(start, (certificate) => certificates.add(certificate)),
    };
  },
};
