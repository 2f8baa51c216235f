import { describe, expect, it } from 'vitest';
import { DAY, HOUR, parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { matchJobs } from '../../../../shared/providers/autodns/job-list.ts';
import type { Job } from '../../../../shared/providers/autodns/job.ts';
import { originOf } from '../../../../shared/providers/autodns/order-facts.ts';
import { CertificateInfo } from '../../../../shared/providers/autodns/schema.ts';

const CREATED = parseInstant('2026-11-22T04:20:00Z') as Instant;

function order(status: string, at: Instant): Job {
  return {
    ...{ id: '4297000001', status, subStatus: undefined, action: 'create', product: undefined },
    ...{ created: at, updated: at, name: 'example.com', certificateId: undefined },
    ...{ validations: [], steps: [], notices: [], domains: new Map(), concernsCertificate: true },
  };
}

describe('matchJobs', () => {
  const candidate = { id: '1', name: 'example.com', hasExpiry: false, created: CREATED };
  const info = CertificateInfo.parse({ id: 1, name: 'example.com' });

  it.each([
    [HOUR, '4297000001'],
    [2 * DAY, undefined],
  ])(
    'an order matches a certificate without an expiry only if both were created together',
    (apart, id) => {
      const running = [order('RUNNING', plus(CREATED, apart))];
      const matcher = matchJobs({
        running,
        finished: [],
        finishedChanges: [],
        problems: [],
        contentHash: '',
      });
      expect(matcher.orderOf(candidate, new Set())?.id).toBe(id);
    },
  );

  it.each(['bücher.example', '*.BÜCHER.example.', 'xn--bcher-kva.example'])(
    'an order in Punycode matches a certificate with the name %s',
    (name) => {
      const job = { ...order('SUCCESS', plus(CREATED, HOUR)), name: 'xn--bcher-kva.example' };
      const jobs = { finishedChanges: [], problems: [], contentHash: '', finished: [job] };
      const matcher = matchJobs({ ...jobs, running: [] });
      expect(matcher.orderOf({ ...candidate, name }, new Set())?.id).toBe('4297000001');
      expect(originOf({ ...info, name }, CREATED, { ...jobs, running: [] })?.id).toBe('4297000001');
    },
  );

  it.each([
    [HOUR, '4297000001'],
    [2 * DAY, undefined],
  ])(
    'an order is the origin of a certificate only if it finished when the certificate became valid',
    (apart, id) => {
      const finished = [order('SUCCESS', plus(CREATED, apart))];
      const jobs = { running: [], finished, finishedChanges: [], problems: [], contentHash: '' };
      expect(originOf(info, CREATED, jobs)?.id).toBe(id);
    },
  );
});
