import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Bytes of JSON up to which a value stays readable in the console, and costs no CPU. */
const READABLE = 100_000;
/** No value of ours decompresses to more. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * A value as an attribute holds it: as it is, or, where its JSON is large, compressed. DynamoDB takes 400 KB an item;
 * a certificate with hundreds of pending domain names repeats each of them in its validations, deadlines and DNS checks.
 * Brotli finds a repetition wherever it is; gzip only within the last 32 KB.
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
 * The reverse of `compact`. A stream record shows the bytes as base64 text. What is not a value that `compact` made is
 * answered as it is: the schema says what is wrong with it.
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
