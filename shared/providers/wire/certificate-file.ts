import { X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import { instantOf } from '../../certificates/instant.ts';
import { expiryOn } from '../../certificates/validity.ts';
import type { Validity } from '../../certificates/validity.ts';
import {
  normalizeFingerprint,
  normalizeKeyAlgorithm,
  normalizeSignatureAlgorithm,
} from '../../certificates/x509-facts.ts';
import type { X509Facts } from '../../certificates/x509-facts.ts';
import { defined } from '../../runtime/defined.ts';

/** The facts in a certificate file. They are more reliable than what an API reports. */
export interface CertificateFile {
  /** Exact to the second. */
  readonly validity: Validity;
  readonly x509: X509Facts & { readonly serialNumber: string };
  readonly commonName: string | undefined;
  readonly dnsNames: readonly string[];
}

/**
 * Reads the first certificate in a PEM text (RFC 7468); `undefined` if none is readable, as in the samples of some
 * vendors.
 */
export function readCertificateFile(pem: string): CertificateFile | undefined {
  let file: X509Certificate;
  try {
    file = new X509Certificate(pem);
  } catch {
    return undefined;
  }
  const [from, to] = [file.validFromDate.getTime(), file.validToDate.getTime()];
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return {
    validity: {
      notBefore: instantOf(from),
      notAfter: expiryOn(instantOf(to)),
      precision: 'instant',
    },
    x509: {
      serialNumber: normalizeSerialNumber(file.serialNumber),
      ...defined({
        issuer: nameIn(file.issuer, 'CN') ?? nameIn(file.issuer, 'O'),
        issuerOrganization: nameIn(file.issuer, 'O'),
        fingerprint: normalizeFingerprint(file.fingerprint256),
        ...keyOf(file),
        signatureAlgorithm: normalizeSignatureAlgorithm(file.signatureAlgorithm ?? ''),
      }),
    },
    commonName: nameIn(file.subject, 'CN'),
    dnsNames: dnsNamesIn(file.subjectAltName ?? ''),
  };
}

/**
 * Algorithm and size are absent for keys that Node.js does not support. `toLegacyObject` is not used for the size: for
 * such a key it crashes the process (Node.js 24: segmentation fault).
 */
function keyOf(file: X509Certificate): Pick<X509Facts, 'keyAlgorithm' | 'keySize'> {
  const key = publicKeyOf(file);
  const { asymmetricKeyType, asymmetricKeyDetails: details } = key ?? {};
  // Names of curves contain their size: `prime256v1`, `secp384r1`.
  const curve = /\d{3}/.exec(details?.namedCurve ?? '')?.[0];
  return defined({
    keyAlgorithm: normalizeKeyAlgorithm(asymmetricKeyType ?? ''),
    keySize: details?.modulusLength ?? (curve === undefined ? undefined : Number(curve)),
  });
}

function publicKeyOf(file: X509Certificate): KeyObject | undefined {
  try {
    return file.publicKey;
  } catch {
    return undefined;
  }
}

/** One attribute per line: `CN=Example CA`, special characters escaped with a backslash (RFC 4514). */
function nameIn(distinguishedName: string, attribute: 'CN' | 'O'): string | undefined {
  const found = new RegExp(`(?:^|\\n)${attribute}=(.+?)(?: \\+ |\\n|$)`).exec(distinguishedName);
  const name = found?.[1]?.replaceAll(/\\([,+"\\<>;=# ])/g, '$1').trim();
  return name === undefined || name === '' ? undefined : name.slice(0, MAX_NAME);
}

/** RFC 5280, appendix A.1: names of CAs have at most 64 characters; some CAs exceed that. */
const MAX_NAME = 200;

/** `DNS:example.com, DNS:www.example.com`. Other types are not used, and some contain the name of a person. */
function dnsNamesIn(subjectAltName: string): string[] {
  return [...subjectAltName.matchAll(/(?:^|, )DNS:([^",\s]+)/g)].flatMap(([, name]) => name ?? []);
}
