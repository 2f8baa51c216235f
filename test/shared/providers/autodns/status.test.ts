import { describe, expect, it } from 'vitest';
import { parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { Job } from '../../../../shared/providers/autodns/job.ts';
import { deriveStatus } from '../../../../shared/providers/autodns/status.ts';
import type { StatusFacts } from '../../../../shared/providers/autodns/status.ts';

const NOW = parseInstant('2026-11-22T04:20:00Z') as Instant;
const PAST = plus(NOW, -1000);
const FUTURE = plus(NOW, 1000);

function job(status: string, more: Partial<Job> = {}): Job {
  return {
    ...{ id: '4297000001', status, subStatus: undefined, action: 'create', product: undefined },
    ...{ created: undefined, updated: undefined, name: 'example.com', certificateId: undefined },
    ...{ validations: [], steps: [], notices: [], domains: new Map(), concernsCertificate: true },
    ...more,
  };
}

const open = (step: string) => ({ step, status: 'IN_PROGRESS' });
const done = (step: string) => ({ step, status: 'COMPLETED_PASSED' });
const failed = (step: string) => ({ step, status: 'COMPLETED_FAILED' });
const validation = (status: string) => ({ domains: new Map([['example.com', status]]) });

type Case = readonly [
  sentence: string,
  facts: Partial<StatusFacts>,
  status: string,
  rawStatus: string,
];

const CASES: readonly Case[] = [
  [
    'a certificate whose file has not expired is issued',
    { end: FUTURE, evidence: 'PEM' },
    'issued',
    'PEM',
  ],
  [
    'a certificate with a future expiry is issued',
    { end: FUTURE, evidence: 'EXPIRE' },
    'issued',
    'EXPIRE',
  ],
  ['a certificate with only a serial number is issued', { evidence: 'SERIAL' }, 'issued', 'SERIAL'],
  [
    'a certificate whose file has expired is expired',
    { end: PAST, evidence: 'PEM' },
    'expired',
    'PEM',
  ],
  [
    'a certificate is expired from the instant of its expiry on',
    { end: NOW, evidence: 'PEM' },
    'expired',
    'PEM',
  ],
  [
    'a certificate with a running reissue is issued',
    { end: FUTURE, evidence: 'PEM', jobs: [job('RUNNING', { action: 'reissue' })] },
    'issued',
    'PEM',
  ],
  [
    'a certificate with a failed reissue is issued',
    { end: FUTURE, evidence: 'PEM', jobs: [job('FAILED', { action: 'reissue' })] },
    'issued',
    'PEM',
  ],
  ...(['RUNNING', 'WAIT', 'DEFERRED', 'SUPPORT'] as const).map((status): Case => [
    `a certificate with a revocation in status ${status} is revoking`,
    { end: FUTURE, evidence: 'PEM', jobs: [job(status, { action: 'revoke' })] },
    'revoking',
    status,
  ]),
  [
    'a revoked certificate with a running deletion is revoking',
    { end: FUTURE, evidence: 'PEM', isRevoked: true, jobs: [job('RUNNING', { action: 'delete' })] },
    'revoking',
    'RUNNING',
  ],
  [
    'a certificate with a running deletion is revoking',
    { end: PAST, evidence: 'PEM', jobs: [job('RUNNING', { action: 'delete' })] },
    'revoking',
    'RUNNING',
  ],
  [
    'a certificate with a failed revocation is issued',
    { end: FUTURE, evidence: 'PEM', jobs: [job('FAILED', { action: 'revoke' })] },
    'issued',
    'PEM',
  ],
  [
    'a revoked certificate is revoked, whatever its expiry',
    { end: PAST, evidence: 'PEM', isRevoked: true },
    'revoked',
    'HISTORY',
  ],
  [
    'a running order waits for its validation',
    { jobs: [job('RUNNING')] },
    'pending-validation',
    'RUNNING',
  ],
  [
    'a deferred order waits for its validation',
    { jobs: [job('DEFERRED')] },
    'pending-validation',
    'DEFERRED',
  ],
  [
    'the other spelling of deferred is accepted',
    { jobs: [job('DEFFERED')] },
    'pending-validation',
    'DEFFERED',
  ],
  [
    'the substatus is reported',
    { jobs: [job('RUNNING', { subStatus: 'WF_DNS_AUTH' })] },
    'pending-validation',
    'RUNNING/WF_DNS_AUTH',
  ],
  [
    'a pending validation takes precedence over a review',
    {
      jobs: [job('RUNNING', { steps: [open('DCV_CHECK'), open('ORGANIZATION_VERIFICATION')] })],
    },
    'pending-validation',
    'RUNNING',
  ],
  [
    'the pending validation of a single domain takes precedence',
    { jobs: [job('RUNNING', { steps: [open('OV_CALLBACK')], ...validation('NOT_COMPLETED') })] },
    'pending-validation',
    'RUNNING',
  ],
  [
    'with complete validations the order waits for review',
    {
      jobs: [
        job('RUNNING', {
          steps: [done('DOMAIN_VERIFICATION'), open('VERIFICATION_CALL')],
          ...validation('COMPLETED'),
        }),
      ],
    },
    'pending-review',
    'RUNNING',
  ],
  ['an order at support waits for review', { jobs: [job('SUPPORT')] }, 'pending-review', 'SUPPORT'],
  ['a waiting order waits for review', { jobs: [job('WAIT')] }, 'pending-review', 'WAIT'],
  ['a failed order is rejected', { jobs: [job('FAILED')] }, 'rejected', 'FAILED'],
  [
    'a failed step rejects the order',
    { jobs: [job('RUNNING', { steps: [failed('ORGANIZATION_VERIFICATION')] })] },
    'rejected',
    'RUNNING',
  ],
  [
    'a failed step at support waits for review',
    { jobs: [job('SUPPORT', { steps: [failed('DCV_CHECK')] })] },
    'pending-review',
    'SUPPORT',
  ],
  ['a cancelled order is cancelled', { jobs: [job('CANCELED')] }, 'cancelled', 'CANCELED'],
  ['a successful order without data is issued', { jobs: [job('SUCCESS')] }, 'issued', 'SUCCESS'],
  ['an unset status is unknown', { jobs: [job('NOT_SET')] }, 'unknown', 'NOT_SET'],
  ['an unknown status is kept', { jobs: [job('QUARANTINED')] }, 'unknown', 'QUARANTINED'],
  ['without any data the status is unknown', {}, 'unknown', 'NONE'],
  [
    'a certificate without a job is pending if its own validation is pending',
    { validations: ['IN_PROGRESS'] },
    'pending-validation',
    'IN_PROGRESS',
  ],
  [
    'a certificate without a job is unknown if its own validation is complete',
    { validations: ['COMPLETED'] },
    'unknown',
    'NONE',
  ],
  [
    'a job takes precedence over the validation',
    { validations: ['IN_PROGRESS'], jobs: [job('CANCELED')] },
    'cancelled',
    'CANCELED',
  ],
];

describe('the status of a certificate', () => {
  it.each(CASES)('deriveStatus: %s', (_, facts, status, rawStatus) => {
    expect(deriveStatus({ now: NOW, jobs: [], ...facts })).toMatchObject({ status, rawStatus });
  });
});
