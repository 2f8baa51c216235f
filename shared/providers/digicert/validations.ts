import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import { dnsRecord } from './dns-records.ts';
import type { WireDomainValidation } from './schema.ts';
import { validationMethod, validationState } from './validation-words.ts';

/**
 * The vendor looks for a record ever more seldom, and stops after this long.
 * @see https://docs.digicert.com/en/certcentral/perform-domain-control-validation--dcv-/automatic-domain-control-validation--dcv--check.html
 */
const CHECKED_FOR = 10 * DAY;

/** The random value of a domain. */
export interface Token {
  readonly token: string;
  readonly expiresAt?: Instant | undefined;
}

export interface ValidationContext {
  /** The method of the whole order, where a domain does not name its own. */
  readonly orderMethod?: string | undefined;
  /** Whether the order waits for what is not proven. */
  readonly waiting: boolean;
  /** Since when it does. */
  readonly requestedAt?: Instant | undefined;
  /** Whether the vendor looks for the proofs already: not before the order was approved. */
  readonly submitted: boolean;
  /** The random value of a domain whose proof is owed by DNS. */
  readonly tokenOf: (
    validation: WireDomainValidation,
    method: string,
  ) => Promise<Token | undefined>;
}

/** What is proven of the domains of an order, and what is still to be published. */
export async function domainValidations(
  wire: readonly WireDomainValidation[],
  context: ValidationContext,
): Promise<DomainValidation[]> {
  const byDomain = new Map<string, DomainValidation>();
  for (const one of wire) {
    const reported = await domainValidation(one, context);
    const { domain } = reported;
    // The same domain may be listed once for each scope: the one that is owed counts.
    if (byDomain.get(domain)?.state !== 'pending') byDomain.set(domain, reported);
  }
  return [...byDomain.values()];
}

async function domainValidation(
  wire: WireDomainValidation,
  { orderMethod, waiting, requestedAt, submitted, tokenOf }: ValidationContext,
): Promise<DomainValidation> {
  const { status: rawState, approval_expiration_date: end } = wire;
  const name = wire.name_scope ?? wire.dns_names[0] ?? '';
  const rawMethod = wire.method ?? orderMethod;
  const state = validationState(rawState);
  const method = validationMethod(rawMethod);
  const reported: DomainValidation = {
    domain: canonicalName(name),
    state,
    method,
    ...(rawState === undefined ? {} : { rawState }),
    ...(rawMethod === undefined ? {} : { rawMethod }),
    ...(end === undefined ? {} : { expiresAt: end.at }),
  };
  if (state !== 'pending' || !waiting) return reported;
  const byDns = method === 'dns-txt' || method === 'dns-cname';
  const checkedByItself = submitted && (byDns || method === 'http');
  const token = byDns ? await tokenOf(wire, rawMethod ?? '') : undefined;
  return {
    ...reported,
    ...(requestedAt === undefined ? {} : { requestedAt }),
    ...(requestedAt !== undefined && checkedByItself
      ? { automaticChecksUntil: plus(requestedAt, CHECKED_FOR) }
      : {}),
    ...(token === undefined ? {} : published(name, method, token)),
  };
}

/** Only the value is reported if no record can be made of it. */
function published(
  domain: string,
  method: DomainValidation['method'],
  { token, expiresAt }: Token,
): Pick<DomainValidation, 'record' | 'token' | 'tokenExpiresAt'> {
  const record = dnsRecord(domain, method, token);
  return {
    ...(record === undefined ? { token } : { record }),
    ...(expiresAt === undefined ? {} : { tokenExpiresAt: expiresAt }),
  };
}
