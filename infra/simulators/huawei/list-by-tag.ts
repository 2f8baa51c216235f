import * as z from 'zod';
import { epochMilliseconds } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { sansAt, statusAt, validityAt } from './certificate-state.ts';
import type { ScmCertificate } from './certificate.ts';
import { badParameter } from './errors.ts';

/** Undocumented behavior of the list by tags. */
export interface TagListBehavior {
  /** Whether uploaded certificates are listed. */
  readonly listsUploads: boolean;
  /** Maximum of `total_count`, whose documented range ends at 100. */
  readonly largestTotal: number;
}

const Tags = z
  .array(z.strictObject({ key: z.string(), values: z.array(z.string()).max(20) }))
  .max(20);

/** Exactly the fields of the vendor's page. */
const Body = z.strictObject({
  without_any_tag: z.boolean().default(false),
  tags: Tags.default([]),
  tags_any: Tags.default([]),
  not_tags: Tags.default([]),
  not_tags_any: Tags.default([]),
  limit: z.literal([10, 20, 50]).default(10),
  offset: z.int().nonnegative().default(0),
  action: z.enum(['filter', 'count']),
  matches: z
    .array(z.strictObject({ key: z.literal('resource_name'), value: z.string() }))
    .default([]),
});

/**
 * `POST /v3/scm/resource_instances/action`
 * @see https://support.huaweicloud.com/api-ccm/ListCertificatesByTag.html
 */
export function listByTag(
  { body, headers }: SimulatedRequest,
  certificates: Iterable<ScmCertificate>,
  { listsUploads, largestTotal }: TagListBehavior,
  now: Instant,
): Answer {
  const parsed = Body.safeParse(parse(body));
  if (!parsed.success || !/^application\/json\b/.test(String(headers['content-type']))) {
    return badParameter();
  }
  const { action, limit, offset, matches, tags, tags_any: anyTags } = parsed.data;
  const all = [...certificates].filter(
    (one) =>
      one.boughtAt <= now &&
      !one.shared &&
      (listsUploads || one.uploadedAt === undefined) &&
      // No certificate here has a tag.
      tags.length + anyTags.length === 0 &&
      matches.every(({ value }) => one.name.includes(value)),
  );
  const total_count = Math.min(all.length, largestTotal);
  if (action === 'count') return jsonAnswer(200, { total_count });
  const resources = all.slice(offset, offset + limit).map((one) => resourceOf(one, now));
  return jsonAnswer(200, { resources, total_count });
}

function resourceOf(certificate: ScmCertificate, now: Instant): unknown {
  const { id, name, domainType } = certificate;
  const { notBefore, notAfter } = validityAt(certificate, now);
  const sans = sansAt(certificate, now);
  const status = statusAt(certificate, now);
  const detail = {
    cert_id: id,
    cert_name: name,
    domain: certificate.domain,
    sans: sans.length === 0 ? null : sans.join(';'),
    cert_type: certificate.type,
    cert_brand: certificate.brand,
    domain_type: domainType,
    domain_num: sans.length + 1,
    wildcard_number: domainType === 'WILDCARD' ? 1 : 0,
    purchase_period: 1,
    expired_time: notAfter === undefined ? null : String(epochMilliseconds(notAfter)),
    cert_issued_time: notBefore === undefined ? null : String(epochMilliseconds(notBefore)),
    order_status: status,
    cert_des: certificate.description ?? null,
    signature_algorithm: notAfter === undefined ? null : 'SHA256withRSA',
    fail_reason: status === 'UNPASSED' ? (certificate.failReason ?? null) : null,
    partner_order_id: certificate.partnerOrderId ?? null,
    push_support: status === 'ISSUED',
    unsubscribe_support: status === 'PAID',
    enterprise_project_id: certificate.enterpriseProjectId,
    origin_cert_id: certificate.originId ?? null,
    renewal_cert_id: certificate.renewalId ?? null,
    auto_renew_status: certificate.autoRenewStatus ?? null,
    remain_cert_number: 0,
    auto_deploy_support: false,
  };
  const shown = certificate.rewrite.tagged?.(detail) ?? detail;
  return { resource_id: id, resource_name: name, tags: [], resource_detail: shown };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
