import type {
  DnsRecord,
  DomainValidation,
  OrganizationValidation,
  ValidationMethod,
  ValidationState,
} from '../../certificates/validation.ts';
import type { WireProof } from './schema.ts';
import { wordOf } from './status.ts';

export interface ProofContext {
  /** The vendor's word for the certificate's status. */
  readonly status: string;
  /** `DNS`, `FILE` or `EMAIL`, for all domains of the certificate. */
  readonly method?: string | undefined;
  /** All names of the certificate. */
  readonly names: readonly string[];
}

/** Where a proof is owed: names are waited for, or being reviewed, or being added. */
const OWED: ReadonlySet<string> = new Set(['CHECKING', 'CHECKING_DOMAIN', 'SUPPLEMENTCHECKING']);

/** Where all of them have been given: the organisation comes after the domains, and the certificate after both. */
const GIVEN: ReadonlySet<string> = new Set([
  'CHECKING_ORG',
  'ISSUING',
  'ISSUED',
  'REVOKING',
  'CANCLEREVOKING',
  'CANCELREVOKING',
]);

/**
 * What is proven of the domains of a certificate, and what is still to be published.
 *
 * Whether the proofs are still told once they were given is not documented: then the certificate's own names are
 * proven, for it would not be there otherwise. Nor are they told for every method: who waits for a domain without
 * naming one waits for all.
 */
export function domainValidations(
  proofs: readonly WireProof[],
  { status, method, names }: ProofContext,
): DomainValidation[] {
  const word = wordOf(status);
  const owed = OWED.has(word);
  if (!owed && !GIVEN.has(word)) return [];
  const state = owed ? 'pending' : 'valid';
  const byDomain = new Map<string, DomainValidation>();
  for (const proof of proofs) {
    const one = domainValidation(proof, state, method, names[0]);
    // A second record for the same domain shows when the first has been found.
    if (one !== undefined && !byDomain.has(one.domain)) byDomain.set(one.domain, one);
  }
  if (byDomain.size > 0) return [...byDomain.values()];
  if (owed && word !== 'CHECKING_DOMAIN') return [];
  return names.map((domain) => ({ domain, state, ...methodOf(method, undefined) }));
}

function domainValidation(
  proof: WireProof,
  state: ValidationState,
  rawMethod: string | undefined,
  only: string | undefined,
): DomainValidation | undefined {
  const { record_name: name, record_type: type, record_value: value } = proof;
  const domain = proof.domain ?? name?.replace(/^_dnsauth\./i, '') ?? only;
  if (domain === undefined) return undefined;
  const told: DomainValidation = { domain, state, ...methodOf(rawMethod, type) };
  if (state !== 'pending' || value === undefined) return told;
  const record = recordOf(told.method, name, value);
  return record === undefined ? { ...told, token: value } : { ...told, record };
}

/** The certificate's own method where it is none of DNS, else the type of the record. */
function methodOf(
  raw: string | undefined,
  recordType: string | undefined,
): Pick<DomainValidation, 'method' | 'rawMethod'> {
  const rawMethod = [raw, recordType].filter((word) => word !== undefined).join(' ');
  return {
    method:
      OTHER_METHODS.get(wordOf(raw ?? '')) ?? RECORDS.get(wordOf(recordType ?? '')) ?? 'other',
    ...(rawMethod === '' ? {} : { rawMethod: rawMethod.slice(0, 100) }),
  };
}

const OTHER_METHODS: ReadonlyMap<string, ValidationMethod> = new Map([
  ['FILE', 'http'],
  ['EMAIL', 'email'],
]);

const RECORDS: ReadonlyMap<string, ValidationMethod> = new Map([
  ['TXT', 'dns-txt'],
  ['CNAME', 'dns-cname'],
]);

function recordOf(
  method: ValidationMethod,
  name: string | undefined,
  value: string,
): DnsRecord | undefined {
  if (name === undefined) return undefined;
  const bare = name.replace(/\.$/, '');
  if (method === 'dns-txt')
    return { name: bare, type: 'TXT', value: value.replace(/^"(.*)"$/, '$1') };
  if (method === 'dns-cname') return { name: bare, type: 'CNAME', value: value.replace(/\.$/, '') };
  return undefined;
}

/** Of certificates that name an organisation (OV, EV), whether it is proven: the status alone tells. */
export function organizationValidations(
  status: string,
  type: string | undefined,
): OrganizationValidation[] {
  const word = wordOf(status);
  const [, kind] = /^(OV|EV)_/i.exec(type ?? '') ?? [];
  if (word === 'CHECKING_ORG') {
    return [{ type: kind?.toLowerCase() ?? 'ov', state: 'pending', rawState: status }];
  }
  if (kind === undefined || !GIVEN.has(word)) return [];
  return [{ type: kind.toLowerCase(), state: 'valid' }];
}
