import * as z from 'zod';
import { Acknowledgement } from '../../shared/certificates/certificate-state-schema.ts';
import { Finding } from '../../shared/certificates/finding.ts';
import { Instant } from '../../shared/certificates/instant.ts';
import {
  CertificateDetail,
  DnsCheckDetail,
  ValidationDetail,
} from '../../shared/events/certificate-detail.ts';

/** Increases when a field of an answer is removed or changes its meaning. New fields do not increase it. */
const VERSION = z.literal(1).describe('the version of this format');
const NOW = Instant.check(z.describe('the time of the monitor, which a simulated run moves'));
const KEY = z.string().describe('`provider/account/id`');

/** A certificate in an answer: the fields of a certificate in an event, and these. */
export const LISTED_FIELDS = {
  owner: z
    .string()
    .optional()
    .describe(
      'the owner that the rules in `owners`, the provider, or the tags `owner` or `team` of the account name',
    ),
  daysLeft: z
    .int()
    .optional()
    .describe('whole days until the expiry, rounded down; negative after it'),
  severity: z
    .enum(['critical', 'warning', 'none'])
    .describe('of the most urgent condition that needs action and is not acknowledged'),
  replacedBy: z.string().optional().describe('the key of the issued replacement'),
  finished: z
    .boolean()
    .describe(
      '`true` if nothing can follow: removed, revoked, cancelled or rejected, or expired and replaced, or expired more than 30 days ago',
    ),
};

export const ListedCertificate = z.object({ ...CertificateDetail.shape, ...LISTED_FIELDS });
export type ListedCertificate = z.infer<typeof ListedCertificate>;

export const ListAnswer = z.object({
  version: VERSION,
  now: NOW,
  certificates: z.array(ListedCertificate).describe('the most urgent first'),
  hidden: z.int().describe('how many finished certificates match and are left out without `--all`'),
});
export type ListAnswer = z.infer<typeof ListAnswer>;

export const ShowAnswer = z.object({
  version: VERSION,
  now: NOW,
  certificate: ListedCertificate,
  acknowledgement: z
    .optional(Acknowledgement)
    .describe('who acknowledged it, until when, and the note'),
  firstSeenAt: Instant,
  changedAt: Instant.check(z.describe('when the last change was noticed')),
  revision: z.int().describe('counts the changes, from 1'),
  domainValidations: z.array(ValidationDetail).describe('as in events'),
  deadlines: z
    .array(z.object({ kind: z.string(), name: z.string(), at: Instant }))
    .describe('future deadlines, the earliest first'),
  notifications: z
    .array(
      z.object({
        condition: z.string(),
        channel: z.string(),
        state: z.string(),
        claimedAt: Instant,
        closedAt: z.optional(Instant),
      }),
    )
    .describe('the delivery log of the lineage, the earliest first'),
});
export type ShowAnswer = z.infer<typeof ShowAnswer>;

const Pending = { certificate: KEY, name: z.string().describe('the common name, or the ID') };

export const PendingAnswer = z.object({
  version: VERSION,
  now: NOW,
  validations: z
    .array(
      z.object({
        ...Pending,
        ...ValidationDetail.shape,
        pendingSince: Instant,
        dnsCheck: z.optional(DnsCheckDetail).describe('as in events'),
        commands: z
          .object({ zoneFile: z.string(), route53: z.string(), lookUp: z.string() })
          .optional()
          .describe(
            'the record to publish as a line of a zone file and as a command, and a command to verify it',
          ),
      }),
    )
    .describe('pending domain validations, the oldest first'),
  organizations: z
    .array(
      z.object({
        ...Pending,
        organization: z.string().optional(),
        validationType: z.string().optional().describe('`ov` or `ev`'),
        pendingSince: Instant,
        pendingChecks: Finding.shape.pendingChecks.check(
          z.describe('the missing checks, if the provider reports them'),
        ),
        certificateCount: z
          .int()
          .describe('how many certificates wait; `certificate` is one of them'),
      }),
    )
    .describe('pending organization validations, the oldest first'),
  approvals: z
    .array(z.object({ ...Pending, pendingSince: Instant }))
    .describe('orders that wait for an approver, the oldest first'),
});
export type PendingAnswer = z.infer<typeof PendingAnswer>;
