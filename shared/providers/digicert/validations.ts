import { DAY, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { canonicalName } from '../../certificates/names.ts';
import type { DomainValidation } from '../../certificates/validation.ts';
import { defined } from '../../runtime/defined.ts';
import { dnsRecord } from './dns-records.ts';
import type { WireDomainValidation } from './schema.ts';
import { validationMethod, validationState } from './validation-words.ts';

/**
 * DigiCert checks a record at increasing intervals, and stops after this time.
 * @see https://docs.digicert.com/en/certcentral/perform-domain-control-validation--dcv-/automatic-domain-control-validation--dcv--check.html
 */
const CHECKED_FOR = 10 * DAY;

/** The random value of a domain. */
export interface Token {
  readonly token: string;
  readonly expiresAt?: Instant | undefined;
}

export interface ValidationContext {
  /** The method of the order, for a domain without its own method. */
  readonly orderMethod?: string | undefined;
  /** Whether the order or a reissue is pending. */
  readonly waiting: boolean;
  /** When the order or the reissue was requested. */
  readonly requestedAt?: Instant | undefined;
  /** Whether DigiCert already checks the validations: not before the order is approved. */
  readonly submitted: boolean;
  /** Returns the random value of a domain with a pending DNS validation. */
  readonly tokenOf: (
    validation: WireDomainValidation,
    method: string,
  ) => Promise<Token | undefined>;
}

/** The validations of the domains of an order, with the records to publish. */
export async function domainValidations(
  wire: readonly WireDomainValidation[],
  context: ValidationContext,
): Promise<DomainValidation[]> {
  const byDomain = new Map<string, DomainValidation>();
  for (const item of wire) {
    const reported = await domainValidation(item, context);
    const { domain } = reported;
    // A domain can be listed once per scope: the pending validation counts.
    if (byDomain.get(domain)?.state !== 'pending') byDomain.set(domain, reported);
  }
  return [...byDomain.values()];
}

async function domainValidation(
  wire: WireDomainValidation,
  { orderMethod, waiting, requestedAt, submitted, tokenOf }: ValidationContext,
): Promise<DomainValidation> {
  const { status: rawState, approval_expiration_date: expiry } = wire;
  const name = wire.name_scope ?? wire.dns_names[0] ?? '';
  const rawMethod = wire.method ?? orderMethod;
  const state = validationState(rawState);
  const method = validationMethod(rawMethod);
  const reported: DomainValidation = {
    domain: canonicalName(name),
    state,
    method,
    ...defined({ rawState, rawMethod, expiresAt: expiry?.at }),
  };
  if (state !== 'pending' || !waiting) return reported;
  const byDns = method === 'dns-txt' || method === 'dns-cname';
  const isCheckedAutomatically = submitted && (byDns || method === 'http');
  const token = byDns ? await tokenOf(wire, rawMethod ?? '') : undefined;
  return {
    ...reported,
    ...defined({
      requestedAt,
      automaticChecksUntil:
        requestedAt !== undefined && isCheckedAutomatically
          ? plus(requestedAt, CHECKED_FOR)
          : undefined,
    }),
    ...(token === undefined ? {} : published(name, method, token)),
  };
}

/** Reports only the random value if no record can be created from it. */
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
