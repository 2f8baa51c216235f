import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../shared/providers/open-account.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { secretVariablesOf } from '../../../shared/providers/secret-variables.ts';

async function problemsOf(settings: Record<string, unknown>, secret: string | object) {
  const account = { provider: 'digicert', account: 'main', settings };
  const error: unknown = await openAccount({
    ...account,
    secret: typeof secret === 'string' ? secret : { ...secret },
  }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Error ? `${error.message}\n${error.stack}` : '';
}

describe('opening an account', () => {
  it('asks nothing of the provider', async () => {
    const opened = await openAccount({
      provider: 'digicert',
      account: 'main',
      settings: {},
      secret: '{"apiKey":"KEY"}',
    });
    expect(opened.traffic).toMatchObject({ requests: 0 });
    expect(opened.traffic.pacing()).toBe('');
  });

  it('names everything wrong with settings and secret at once, and repeats no secret', async () => {
    const reported = await problemsOf(
      { region: 'moon', baseUrl: 'http://u:HIDDEN-1@example.com', reigon: 'eu' },
      { apiKey: 'HIDDEN-2 with blanks', key: 'HIDDEN-3' },
    );
    expect(reported).toContain('digicert/main cannot be opened');
    expect(reported).toContain('settings, region:');
    expect(reported).toContain('settings, baseUrl: must not contain a user name');
    expect(reported).toContain('"reigon"');
    expect(reported).toContain('secret, apiKey: must be an API key');
    expect(reported).not.toContain('HIDDEN');
  });

  it.each(['HIDDEN', '"HIDDEN"', '{"HIDDEN', '[]', '{}', '{"apiKey":{"x":"HIDDEN"}}'])(
    'says what is missing in the secret %s',
    async (secret) => {
      const reported = await problemsOf({}, secret);
      expect(reported).toMatch(/secret, .+: .+/);
      expect(reported).not.toContain('HIDDEN');
    },
  );

  it('names the providers that there are', async () => {
    const opening = openAccount({ provider: 'x', account: 'y', settings: {}, secret: {} });
    await expect(opening).rejects.toThrow(/unknown provider "x". The providers are .*digicert/);
  });
});

describe('the secret of an account without a secret store', () => {
  it('is looked for in variables named after provider, account and field', () => {
    expect(secretVariablesOf(PROVIDERS.digicert, 'web-team')).toEqual([
      { apiKey: 'DIGICERT_WEB_TEAM_API_KEY' },
    ]);
  });
});
