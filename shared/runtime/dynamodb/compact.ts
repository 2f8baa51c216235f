import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Values up to this size, in bytes of JSON, are not compressed, so they stay readable in the console. */
const READABLE = 100_000;
/** Maximum size of a decompressed value in bytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 A value as it is stored in an attribute: unchanged, or compressed if its JSON is large. DynamoDB allows 400 KB per item;
 * a certificate with hundreds of pending domain names repeats each of them in its validations, deadlines and DNS checks.
 Brotli finds repetitions at any distance; gzip only within the last 32 KB.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
 */
export function compact<Value extends object>(value: Value): Value | Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  if (json.length <= READABLE) return value;
  return brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  });
}

/**
 The reverse of `compact`. A stream record contains the bytes as base64 text. A value that `compact` did not create is
 * returned unchanged, so that the schema reports the problem.
 */
export function expand(stored: unknown): unknown {
  const bytes = typeof stored === 'string' ? Buffer.from(stored, 'base64') : stored;
  if (!(bytes instanceof Uint8Array)) return stored;
  try {
    const json: unknown = JSON.parse(
      brotliDecompressSync(bytes, { maxOutputLength: MAX_BYTES }).toString(),
    );
    return json;
  } catch {
    return stored;
  }
}
