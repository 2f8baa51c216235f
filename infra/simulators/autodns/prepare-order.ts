import { wrongValue } from './refusal.ts';

/** What somebody is told who wants to know how an order could be proven. */
export interface PreparedOrder {
  readonly plain: string;
  readonly name: string;
  readonly product: string;
  readonly keySize: number;
}

/** One of the ways in which control could be proven. */
export interface Alternative {
  readonly method: 'EMAIL' | 'DNS' | 'FILE';
  readonly dns?: string;
  readonly fileName?: string;
  readonly fileContent?: string;
  readonly emails?: readonly string[];
}

/**
 * Reads a certificate request as far as its common name.
 *
 * @throws Refusal for what holds no request.
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

/** The string behind the object identifier 2.5.4.3, whatever kind of string it is. */
function commonNameIn(der: Buffer): string | undefined {
  const at = der.indexOf(Buffer.from('0603550403', 'hex'));
  if (at === -1) return undefined;
  const length = der[at + 6] ?? 0;
  const name = der.subarray(at + 7, at + 7 + length).toString('utf8');
  return length > 0 && length < 0x80 && name.length === length ? name : undefined;
}
