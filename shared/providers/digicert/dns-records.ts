import type { DnsRecord, ValidationMethod } from '../../certificates/validation.ts';

/** Below this label DigiCert looks for TXT and CNAME records. */
const LABEL = '_dnsauth';
const TARGET = 'dcv.digicert.com';
/** A random value that can be a label of a name. */
const AS_LABEL = /^[A-Za-z0-9_-]{1,63}$/;

/**
 * The record by which a domain is validated; `undefined` where the method needs none, or no name can be made of
 * the random value.
 *
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
 * The records that DigiCert accepts in place of the one that `dnsRecord` gives: a TXT record below `_dnsauth`, and
 * the older form of a CNAME record, `_<random value>.<domain>` with the target `dcv.digicert.com`.
 */
export function acceptedRecords({ name, type, value }: DnsRecord): readonly DnsRecord[] {
  if (name.startsWith(`${LABEL}.`) === (type === 'TXT')) return [];
  if (type === 'TXT') return [{ name: `${LABEL}.${name}`, type, value }];
  const token = value.split('.')[0] ?? '';
  const domain = name.slice(LABEL.length + 1);
  return [{ name: `_${token.replace(/^_/, '')}.${domain}`, type, value: TARGET }];
}
