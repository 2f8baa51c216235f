import { wrongValue } from './refusal.ts';

/** The response about the possible validations of an order. */
export interface PreparedOrder {
  readonly plain: string;
  readonly name: string;
  readonly product: string;
  readonly keySize: number;
}

/** One of the possible validation methods. */
export interface Alternative {
  readonly method: 'EMAIL' | 'DNS' | 'FILE';
  readonly dns?: string;
  readonly fileName?: string;
  readonly fileContent?: string;
  readonly emails?: readonly string[];
}

/**
 * Reads the common name of a certificate request.
 *
 * @throws Refusal for an invalid certificate request.
 */
export function prepareOrder(plain: string, product: string): PreparedOrder {
  const body =
    /-----BEGIN CERTIFICATE REQUEST-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE REQUEST-----/.exec(
      plain,
    )?.[1];
  if (body === undefined) throw wrongValue('certificate_request.plain');
  if (product === '') throw wrongValue('certificate_request.product');
  const name = commonNameIn(Buffer.from(body, 'base64'));
  if (name === undefined) throw wrongValue('certificate_request.plain');
  return { plain, name, product, keySize: 2048 };
}

/** The string after the object identifier 2.5.4.3, of any string type. */
function commonNameIn(der: Buffer): string | undefined {
  const at = der.indexOf(Buffer.from('0603550403', 'hex'));
  if (at === -1) return undefined;
  const length = der[at + 6] ?? 0;
  const name = der.subarray(at + 7, at + 7 + length).toString('utf8');
  return length > 0 && length < 0x80 && name.length === length ? name : undefined;
}
