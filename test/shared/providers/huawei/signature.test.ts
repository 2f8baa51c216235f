import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { canonicalRequest, signRequest } from '../../../../shared/providers/huawei/signature.ts';

/** The sample of the vendor's guide on signing, whose keys are not real. */
const KEY = {
  accessKeyId: 'QTWAOYTTINDUT2QVKYUC',
  secretAccessKey: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
};
const NOW = parseInstant('2019-11-15T03:36:55Z') as Instant;
const HOST = 'https://service.region.example.com';
const SAMPLE = new URL(
  `${HOST}/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs/?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0`,
);
const JSON_TYPE = { 'content-type': 'application/json' };

const sign = (url: URL, headers = {}) =>
  signRequest({ method: 'GET', url, body: '', now: NOW }, KEY, headers);

describe("the vendor's sample of signing", () => {
  it("the canonical request of the vendor's sample has the hash of the sample", () => {
    const headers = { ...JSON_TYPE, host: SAMPLE.host, 'x-sdk-date': '20191115T033655Z' };
    expect(hash('sha256', canonicalRequest('GET', SAMPLE, headers, ''))).toBe(
      'b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a',
    );
  });

  it("signRequest creates the signature of the vendor's sample", () => {
    expect(sign(SAMPLE, JSON_TYPE)).toEqual({
      ...JSON_TYPE,
      'x-sdk-date': '20191115T033655Z',
      authorization:
        'SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, ' +
        'Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
    });
  });
});

describe('a canonical request', () => {
  const canonical = (path: string, headers = {}, body = '') =>
    canonicalRequest('GET', new URL(`${HOST}${path}`), headers, body).split('\n');

  it('canonicalRequest adds a slash at the end of the path', () => {
    expect(canonical('/v3/scm/certificates')[1]).toBe('/v3/scm/certificates/');
    expect(sign(new URL(`${HOST}/a`))).toEqual(sign(new URL(`${HOST}/a/`)));
  });

  it('canonicalRequest contains an empty line for an empty query', () => {
    expect(canonical('/a')[2]).toBe('');
  });

  it('canonicalRequest sorts parameters by name and value, and encodes all but unreserved characters', () => {
    const query = 'b=2&a=z&a=x%20y&B=~-._&c=%E8%AF%81!*%27()%2F&a-b=1';
    expect(canonical(`/a?${query}`)[2]).toBe(
      'B=~-._&a=x%20y&a=z&a-b=1&b=2&c=%E8%AF%81%21%2A%27%28%29%2F',
    );
  });

  it('canonicalRequest encodes each part of the path once', () => {
    expect(canonical('/a%20b/c:d')[1]).toBe('/a%20b/c%3Ad/');
  });

  it('canonicalRequest sorts the headers and adds an empty line after them', () => {
    expect(canonical('/a', { 'x-b': ' 2 ', host: 'h', 'x-a': '1' }).slice(3, 8)).toEqual([
      'host:h',
      'x-a:1',
      'x-b:2',
      '',
      'host;x-a;x-b',
    ]);
  });

  it('canonicalRequest ends with the hash of the body', () => {
    expect(canonical('/a').at(-1)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(canonical('/a', {}, '{}').at(-1)).toBe(hash('sha256', '{}'));
  });
});

it('signRequest adds and signs the token of a temporary key', () => {
  const signed = sign(SAMPLE, { 'x-security-token': 'T' });
  expect(signed).toMatchObject({ 'x-security-token': 'T' });
  expect(signed['authorization']).toContain('SignedHeaders=host;x-sdk-date;x-security-token,');
});
