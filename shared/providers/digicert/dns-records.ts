import type { DnsRecord, ValidationMethod } from '../../certificates/validation.ts';

/** DigiCert also checks TXT and CNAME records below this label. */
const LABEL = '_dnsauth';
const TARGET = 'dcv.digicert.com';
/** A random value that is valid as a DNS label. */
const AS_LABEL = /^[A-Za-z0-9_-]{1,63}$/;

/**
 * The DNS record that validates a domain; `undefined` if the method needs none, or if the random value is not valid in
 * a name.
 * @see https://docs.digicert.com/en/certcentral/perform-domain-control-validation--dcv-/use-the-dns-cname-dcv-method.html
 */
export function dnsRecord(
  domain: string,
  method: ValidationMethod,
  token: string,
): DnsRecord | undefined {
  const name = domain.replace(/^\*\./, '');
  if (method === 'dns-txt') return { name, type: 'TXT', value: token };
  if (method !== 'dns-cname' || !AS_LABEL.test(token)) return undefined;
  return { name: `${LABEL}.${name}`, type: 'CNAME', value: `${token}.${TARGET}` };
}

/**
 * The records that DigiCert accepts instead of the one from `dnsRecord`: a TXT record below `_dnsauth`, and the older
 * form of a CNAME record, `_<random value>.<domain>` with the target `dcv.digicert.com`.
 */
export function acceptedRecords({ name, type, value }: DnsRecord): readonly DnsRecord[] {
  if (name.startsWith(`${LABEL}.`) === (type === 'TXT')) return [];
  if (type === 'TXT') return [{ name: `${LABEL}.${name}`, type, value }];
  const token = value.split('.')[0] ?? '';
  const domain = name.slice(LABEL.length + 1);
  return [{ name: `_${token.replace(/^_/, '')}.${domain}`, type, value: TARGET }];
}
