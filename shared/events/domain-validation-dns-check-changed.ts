import * as z from 'zod';
import { DnsCheckResult } from '../certificates/dns-check.ts';
import { Instant } from '../certificates/instant.ts';
import { CertificateDetail, DnsCheckDetail, ValidationDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/**
 * The DNS check of a pending validation has another result than before. The first result is part of `Domain
 * Validation Pending`.
 *
 * @example
 * { "metadata": { … }, "certificate": { "status": "pending-validation", … },
 *   "validation": { "domain": "example.com", "record": { … }, … },
 *   "pendingSince": "2026-11-20T08:00:00.000Z",
 *   "dnsCheck": { "result": "published", "since": "2026-11-20T10:00:00.000Z",
 *     "findings": ["ns1.example.net has it"] },
 *   "previous": { "result": "record-missing" } }
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
