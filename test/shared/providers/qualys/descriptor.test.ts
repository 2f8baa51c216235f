import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import { qualys } from '../../../../shared/providers/qualys/descriptor.ts';

const UUID = 'cb95d100-ec30-11ea-920d-eb66140967e3';
const open = (settings: Record<string, unknown>, secret: Record<string, unknown>) =>
  openAccount({ provider: 'qualys', account: 'main', settings, secret });
const SECRET = { username: 'user', password: 'word' };

describe('the Qualys descriptor', () => {
  it.each([
    [{}, 'https://gateway.qg1.apps.qualys.com'],
    [{ platform: 'us3' }, 'https://gateway.qg3.apps.qualys.com'],
    [{ platform: 'eu2' }, 'https://gateway.qg2.apps.qualys.eu'],
    [{ platform: 'eu3' }, 'https://gateway.qg3.apps.qualys.it'],
    [{ platform: 'uk1' }, 'https://gateway.qg1.apps.qualys.co.uk'],
    [{ platform: 'au1' }, 'https://gateway.qg1.apps.qualys.com.au'],
    [{ platform: 'ksa1' }, 'https://gateway.qg1.apps.qualysksa.com'],
    [{ platform: 'eu1', baseUrl: 'https://gateway.example.com/' }, 'https://gateway.example.com'],
  ])('the settings %j select the base URL %s', (settings, url) => {
    expect(qualys.access.baseUrl(qualys.settings.parse(settings))).toBe(url);
  });

  it('parsing parsed settings again does not change them', () => {
    const read = qualys.settings.parse({ orders: [` ${UUID.toUpperCase()} `] });
    expect(read).toEqual({
      platform: 'us1',
      orders: [UUID],
      orderPath: 'auto',
      apiVersion: 'v2.2',
      staleAfterDays: 30,
      scanWithinDays: 7,
    });
    expect(qualys.settings.parse(read)).toEqual(read);
  });

  it.each([
    [{ baseUrl: 'https://qualysapi.qualys.com' }, 'is the address of the classic API'],
    [{ baseUrl: 'https://qualysguard.qg2.apps.qualys.com' }, 'is the address of the classic API'],
    [{ baseUrl: 'http://gateway.example.com' }, 'does not begin with https://'],
    [{ orders: ['112211'] }, 'not the UUID of a certificate request'],
    [{ orders: [UUID, UUID.toUpperCase()] }, 'has an order twice'],
    [{ apiVersion: '2.2' }, 'not a version'],
    [{ apiVersion: 'v2/../v1' }, 'not a version'],
    [{ staleAfterDays: 0 }, 'staleAfterDays'],
    [{ scanWithinDays: -1 }, 'scanWithinDays'],
    [{ platform: 'moon1' }, 'platform'],
    [{ region: 'eu' }, 'region'],
  ])('the settings %j are rejected with a reason', async (settings, message) => {
    await expect(open(settings, SECRET)).rejects.toThrow(message);
  });

  const BOTH = 'needs a username and a password, or a clientId and a clientSecret';

  it.each([
    [{}, BOTH],
    [{ username: 'user' }, BOTH],
    [{ clientId: 'id', password: 'word' }, BOTH],
    [{ username: ' ', password: 'word' }, 'username: is empty'],
    [{ clientId: 'id', clientSecret: 'two words' }, 'printable characters without blanks'],
  ])(
    'the secret %j is rejected with the required fields and without its values',
    async (secret, needed) => {
      const text = String(await open({}, secret).catch((thrown: unknown) => thrown));
      expect(text).toContain(needed);
      expect(text).not.toContain('two words');
    },
  );

  it('a password is not trimmed', () => {
    const secret = { username: ' user ', password: ' w o r d ' };
    expect(qualys.access.secret.parse(secret)).toEqual({ username: 'user', password: ' w o r d ' });
  });

  it('the rate limit is the documented one', () => {
    expect(qualys.access.rateLimits).toEqual([{ requests: 300, perMilliseconds: 3_600_000 }]);
  });
});
