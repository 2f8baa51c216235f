import * as z from 'zod';
import { DnsCheckResult } from '../certificates/dns-check.ts';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail, DnsCheckDetail, ValidationDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * Name servers say something else of a record that is owed than they said before. What they say at first is
 * part of `Domain Validation Pending`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … },
 *   "validation": { "domain": "example.com", "record": { … }, … },
 *   "pendingSince": "2026-11-20T08:00:00.000Z",
 *   "diagnosis": { "verdict": "visible", "since": "2026-11-20T10:00:00.000Z",
 *     "findings": ["ns1.example.net has it"] },
 *   "previous": { "verdict": "missing" } }
 */
export const domainValidationDnsCheckChanged = defineEvent(
  'Domain Validation DNS Check Changed',
  1,
  {
    certificate: CertificateDetail,
    validation: ValidationDetail,
    pendingSince: Instant,
    dnsCheck: DnsCheckDetail,
    previous: z.object({ result: DnsCheckResult.optional() }),
  },
);
