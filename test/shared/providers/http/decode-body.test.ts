import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  BodyTooLarge,
  decodeBody,
  UndecodableBody,
} from '../../../../shared/providers/http/decode-body.ts';

const TEXT = Buffer.from('{"orders":[]} and ümläuts');

async function decoded(bytes: Buffer, encoding: string | undefined): Promise<string> {
  return Buffer.from(await decodeBody(bytes, encoding, 1000)).toString();
}

describe('decodeBody', () => {
  test.each([
    ['no encoding', undefined, TEXT],
    ['identity', 'identity', TEXT],
    ['gzip', 'gzip', gzipSync(TEXT)],
    ['gzip in capitals', ' GZIP ', gzipSync(TEXT)],
    ['x-gzip', 'x-gzip', gzipSync(TEXT)],
    ['deflate with the header of zlib', 'deflate', deflateSync(TEXT)],
    ['deflate without a header', 'deflate', deflateRawSync(TEXT)],
    ['br', 'br', brotliCompressSync(TEXT)],
    ['br within gzip', 'br, gzip', gzipSync(brotliCompressSync(TEXT))],
  ])('decodeBody decodes %s', async (_, encoding, bytes) => {
    expect(await decoded(bytes, encoding)).toBe(TEXT.toString());
  });

  test('decodeBody returns an empty body with any encoding', async () => {
    expect(await decoded(Buffer.alloc(0), 'gzip')).toBe('');
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(1001))],
    ['deflate', deflateSync(Buffer.alloc(1001))],
    ['br', brotliCompressSync(Buffer.alloc(1001))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(1_000_000)))],
  ])(
    'decodeBody rejects a body in %s whose decoded size exceeds the limit',
    async (encoding, bytes) => {
      expect(bytes.length).toBeLessThan(1000);
      await expect(decoded(bytes, encoding)).rejects.toBeInstanceOf(BodyTooLarge);
    },
  );

  test.each([
    ['zstd', TEXT, 'a content encoding that was not requested (zstd)'],
    ['<script>', TEXT, 'a content encoding that was not requested'],
    ['gzip', TEXT, 'not valid gzip, although its headers say so'],
    ['gzip', gzipSync(TEXT).subarray(0, 20), 'not valid gzip, although its headers say so'],
    ['br, br, br, br', TEXT, 'more than three content encodings'],
  ])('decodeBody describes an undecodable body in %s', async (encoding, bytes, words) => {
    const error: unknown = await decoded(bytes, encoding).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UndecodableBody);
    expect(String(error)).toContain(words);
    expect(String(error)).not.toContain('script');
  });
});
