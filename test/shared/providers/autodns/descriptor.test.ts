import { describe, expect, it } from 'vitest';
import { autodns } from '../../../../shared/providers/autodns/descriptor.ts';

function baseUrlOf(settings: unknown): string {
  return autodns.access.baseUrl(autodns.settings.parse(settings));
}

describe('the AutoDNS descriptor', () => {
  it.each([
    [{}, 'https://api.autodns.com/v1'],
    [{ demo: true }, 'https://api.demo.autodns.com/v1'],
    [{ interface: 'xml' }, 'https://gateway.autodns.com'],
    [{ interface: 'xml', demo: true }, 'https://demo.autodns.com/gateway'],
    [{ baseUrl: 'https://api.autodns.com' }, 'https://api.autodns.com/v1'],
    [{ baseUrl: 'https://api.autodns.com/v1/' }, 'https://api.autodns.com/v1'],
    [{ interface: 'xml', baseUrl: 'http://127.0.0.1:8/' }, 'http://127.0.0.1:8'],
  ])('the settings %j select the base URL %s', (settings, url) => {
    expect(baseUrlOf(settings)).toBe(url);
  });

  it('by default the account uses the SSLManager and does not read the message queue', () => {
    expect(autodns.settings.parse({})).toEqual({
      interface: 'json',
      context: 9,
      demo: false,
      children: true,
      pageSize: 500,
    });
    expect(autodns.settings.parse({ messages: {} }).messages).toEqual({
      maxPerRun: 50,
      unknown: 'stop',
    });
  });

  it('the rate limit is the documented one', () => {
    expect(autodns.access.rateLimits).toEqual([{ requests: 3, perMilliseconds: 1000 }]);
  });

  it.each([
    [{ user: 'a:b', password: 'x' }],
    [{ user: 'a\nb', password: 'x' }],
    [{ user: 'a', password: 'x\u0000' }],
    [{ user: 'a' }],
    [{ user: '', password: 'x' }],
  ])('the secret %j is rejected', (secret) => {
    expect(autodns.access.secret.safeParse(secret).success).toBe(false);
  });

  it('a password with any printable characters is accepted', () => {
    const secret = { user: 'jane', password: ` <&"'> : ü ` };
    expect(autodns.access.secret.parse(secret)).toEqual(secret);
  });
});
