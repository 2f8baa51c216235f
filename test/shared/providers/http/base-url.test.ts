import { describe, expect, it } from 'vitest';
import { BaseUrl, resolveBelow } from '../../../../shared/providers/http/base-url.ts';

describe('BaseUrl', () => {
  it.each([
    ['https://api.example.com/v2', 'https://api.example.com/v2'],
    ['https://api.example.com/v2///', 'https://api.example.com/v2'],
    [' https://api.example.com/ ', 'https://api.example.com'],
    ['http://127.0.0.1:4711/v2/', 'http://127.0.0.1:4711/v2'],
    ['http://localhost:4711', 'http://localhost:4711'],
  ])('BaseUrl accepts %j', (text, read) => {
    expect(BaseUrl.parse(text)).toBe(read);
  });

  it.each([
    'http://api.example.com/v2',
    'http://127.0.0.1.example.com',
    'ftp://api.example.com',
    'api.example.com',
    'https://somebody:HIDDEN@api.example.com',
    'https://api.example.com/?token=HIDDEN',
  ])('BaseUrl rejects %j without repeating it', (text) => {
    const { error } = BaseUrl.safeParse(text);
    expect(error).toBeDefined();
    expect(JSON.stringify(error)).not.toContain('HIDDEN');
  });
});

describe('resolveBelow', () => {
  const base = 'https://api.example.com/services/v2';

  it('resolveBelow keeps host and path prefix, and encodes the query', () => {
    const url = resolveBelow(base, '/order/certificate', { 'filters[status]': '>a&b' });
    expect(url?.href).toBe(`${base}/order/certificate?filters%5Bstatus%5D=%3Ea%26b`);
  });

  it.each([
    '/../admin',
    '/order/..',
    '/order/%2e%2e/%2e%2e/admin',
    '/order/.',
    'order',
    '@evil.example',
    '.evil.example/',
    '/order?x=1',
    '/order#x',
    '/order\\..\\admin',
    '/order/a%2Fb',
    '/order/a b',
  ])('resolveBelow returns undefined for a path that leaves the base URL: %j', (path) => {
    expect(resolveBelow(base, path)).toBeUndefined();
  });
});
