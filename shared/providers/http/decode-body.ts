import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** The encodings that are asked for, as the header `Accept-Encoding`. */
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
  // zlib's format, as it should be; without its header, as some servers have it.
  ['deflate', (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? unzlib : unraw)(bytes, options)],
]);

/** A body that is not in an encoding that was asked for. */
export class UndecodableBody extends Error {
  override readonly name = 'UndecodableBody';
  /** What it was, in words. */
  readonly seen: string;

  constructor(seen: string) {
    super(seen);
    this.seen = seen;
  }
}

/** A body that is larger than `maxBytes`, once it is decoded. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * A body without its content encodings. Several are named in the order in which they were applied.
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
  // Each one may multiply the size of the next.
  if (encodings.length > 3) throw new UndecodableBody('a body with more than three content encodings');
  let decoded = bytes;
  for (const encoding of encodings.reverse()) {
    // Some servers name an encoding where there is no body.
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
