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
  ['a file that has not ended is issued', { end: FUTURE, evidence: 'PEM' }, 'issued', 'PEM'],
  ['an end that has not come is issued', { end: FUTURE, evidence: 'EXPIRE' }, 'issued', 'EXPIRE'],
  ['a serial number alone is issued', { evidence: 'SERIAL' }, 'issued', 'SERIAL'],
  ['a file that has ended is expired', { end: PAST, evidence: 'PEM' }, 'expired', 'PEM'],
  ['the very instant of the end is after it', { end: NOW, evidence: 'PEM' }, 'expired', 'PEM'],
  [
    'a reissue under way changes nothing',
    { end: FUTURE, evidence: 'PEM', jobs: [job('RUNNING', { action: 'reissue' })] },
    'issued',
    'PEM',
  ],
  [
    'a reissue that failed changes nothing',
    { end: FUTURE, evidence: 'PEM', jobs: [job('FAILED', { action: 'reissue' })] },
    'issued',
    'PEM',
  ],
  ...(['RUNNING', 'WAIT', 'DEFERRED', 'SUPPORT'] as const).map((status): Case => [
    `a revocation that is ${status} is a revocation`,
    { end: FUTURE, evidence: 'PEM', jobs: [job(status, { action: 'revoke' })] },
    'revoking',
    status,
  ]),
  [
    'what is revoked already and about to be deleted is on its way out',
    { end: FUTURE, evidence: 'PEM', isRevoked: true, jobs: [job('RUNNING', { action: 'delete' })] },
    'revoking',
    'RUNNING',
  ],
  [
    'a deletion under way is one, too',
    { end: PAST, evidence: 'PEM', jobs: [job('RUNNING', { action: 'delete' })] },
    'revoking',
    'RUNNING',
  ],
  [
    'a revocation that failed is none',
    { end: FUTURE, evidence: 'PEM', jobs: [job('FAILED', { action: 'revoke' })] },
    'issued',
    'PEM',
  ],
  [
    'one among the revoked is revoked, whatever its end',
    { end: PAST, evidence: 'PEM', isRevoked: true },
    'revoked',
    'HISTORY',
  ],
  [
    'an order at work waits for its proof',
    { jobs: [job('RUNNING')] },
    'pending-validation',
    'RUNNING',
  ],
  ['so does a deferred one', { jobs: [job('DEFERRED')] }, 'pending-validation', 'DEFERRED'],
  ['however it is spelt', { jobs: [job('DEFFERED')] }, 'pending-validation', 'DEFFERED'],
  [
    'the substatus is told',
    { jobs: [job('RUNNING', { subStatus: 'WF_DNS_AUTH' })] },
    'pending-validation',
    'RUNNING/WF_DNS_AUTH',
  ],
  [
    'an open proof comes before people',
    {
      jobs: [job('RUNNING', { steps: [open('DCV_CHECK'), open('ORGANIZATION_VERIFICATION')] })],
    },
    'pending-validation',
    'RUNNING',
  ],
  [
    'so does one of a single domain',
    { jobs: [job('RUNNING', { steps: [open('OV_CALLBACK')], ...validation('NOT_COMPLETED') })] },
    'pending-validation',
    'RUNNING',
  ],
  [
    'with all proofs given, it is the turn of people',
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
  ['handed to people', { jobs: [job('SUPPORT')] }, 'pending-review', 'SUPPORT'],
  ['waits for a confirmation', { jobs: [job('WAIT')] }, 'pending-review', 'WAIT'],
  ['refused', { jobs: [job('FAILED')] }, 'rejected', 'FAILED'],
  [
    'a step that failed is the end of it',
    { jobs: [job('RUNNING', { steps: [failed('ORGANIZATION_VERIFICATION')] })] },
    'rejected',
    'RUNNING',
  ],
  [
    'unless people look after it',
    { jobs: [job('SUPPORT', { steps: [failed('DCV_CHECK')] })] },
    'pending-review',
    'SUPPORT',
  ],
  ['taken back', { jobs: [job('CANCELED')] }, 'cancelled', 'CANCELED'],
  ['given out, and nothing of it is told', { jobs: [job('SUCCESS')] }, 'issued', 'SUCCESS'],
  ['not set', { jobs: [job('NOT_SET')] }, 'unknown', 'NOT_SET'],
  ['a word of tomorrow', { jobs: [job('QUARANTINED')] }, 'unknown', 'QUARANTINED'],
  ['nothing at all', {}, 'unknown', 'NONE'],
  ['its own proof is open', { validations: ['IN_PROGRESS'] }, 'pending-validation', 'IN_PROGRESS'],
  ['its own proof is given', { validations: ['COMPLETED'] }, 'unknown', 'NONE'],
  [
    'a job knows better than the proof',
    { validations: ['IN_PROGRESS'], jobs: [job('CANCELED')] },
    'cancelled',
    'CANCELED',
  ],
];

describe('the status of a certificate', () => {
  it.each(CASES)('%s', (_, facts, status, rawStatus) => {
    expect(deriveStatus({ now: NOW, jobs: [], ...facts })).toMatchObject({ status, rawStatus });
  });
});
