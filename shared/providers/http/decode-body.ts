import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** The value of the header `Accept-Encoding`. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

type Decoder = (
  bytes: Uint8Array,
  options: { readonly maxOutputLength: number },
) => Promise<Uint8Array>;

const unzip: Decoder = promisify(gunzip);
const unbrotli: Decoder = promisify(brotliDecompress);
const unzlib: Decoder = promisify(inflate);
const unraw: Decoder = promisify(inflateRaw);

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', unzip],
  ['x-gzip', unzip],
  ['br', unbrotli],
  // The zlib format, or raw deflate, which some servers send.
  ['deflate', (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? unzlib : unraw)(bytes, options)],
]);

/** A body whose content encoding was not requested, or is invalid. */
export class UndecodableBody extends Error {
  override readonly name = 'UndecodableBody';
  /** Describes the body. */
  readonly seen: string;

  constructor(seen: string) {
    super(seen);
    this.seen = seen;
  }
}

/** A body that is larger than `maxBytes` after decoding. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * Decodes the content encodings of a body. They are listed in the order in which they were applied.
 *
 * @param contentEncoding the header of that name
 * @throws UndecodableBody, BodyTooLarge
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */
export async function decodeBody(
  bytes: Uint8Array,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const encodings = (contentEncoding ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  // Each encoding can multiply the size.
  if (encodings.length > 3)
    throw new UndecodableBody('a body with more than three content encodings');
  let decoded = bytes;
  for (const encoding of encodings.reverse()) {
    // Some servers state an encoding for an empty body.
    if (decoded.length === 0) return decoded;
    decoded = await decode(decoded, encoding, maxBytes);
  }
  return decoded;
}

async function decode(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const decoder = DECODERS.get(encoding);
  if (decoder === undefined) {
    const name = /^[\w-]{1,20}$/.test(encoding) ? ` (${encoding})` : '';
    throw new UndecodableBody(`a body with a content encoding that was not requested${name}`);
  }
  try {
    return await decoder(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (isTooLarge(error)) throw new BodyTooLarge();
    throw new UndecodableBody(`a body that is not valid ${encoding}, although its headers say so`);
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
