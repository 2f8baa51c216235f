import { describe, expect, it } from 'vitest';
import { openAccount } from '../../../shared/providers/open-account.ts';
import { secretVariablesOf } from '../../../shared/providers/provider-descriptor.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { PROVIDER_WITHOUT_SECRET, WITHOUT_SECRET } from '../../support/provider-without-secret.ts';

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

describe('openAccount', () => {
  it('sends no request to the provider', async () => {
    const opened = await openAccount({
      provider: 'digicert',
      account: 'main',
      settings: {},
      secret: '{"apiKey":"KEY"}',
    });
    expect(opened.traffic).toMatchObject({ requests: 0 });
    expect(opened.traffic.pacing()).toBe('');
  });

  it('names every invalid field of settings and secret at once, and repeats no secret', async () => {
    const reported = await problemsOf(
      { region: 'moon', baseUrl: 'http://u:HIDDEN-1@example.com', reigon: 'eu' },
      { apiKey: 'HIDDEN-2 with blanks', key: 'HIDDEN-3' },
    );
    expect(reported).toContain('digicert/main cannot be opened');
    expect(reported).toContain('settings, region:');
    expect(reported).toContain('settings, baseUrl: has a user name');
    expect(reported).toContain('"reigon"');
    expect(reported).toContain('secret, apiKey: must be an API key');
    expect(reported).not.toContain('HIDDEN');
  });

  it.each(['HIDDEN', '"HIDDEN"', '{"HIDDEN', '[]', '{}', '{"apiKey":{"x":"HIDDEN"}}'])(
    'names the missing field of the secret %s without repeating it',
    async (secret) => {
      const reported = await problemsOf({}, secret);
      expect(reported).toMatch(/secret, .+: .+/);
      expect(reported).not.toContain('HIDDEN');
    },
  );

  it('lists the providers if the provider is unknown', async () => {
    const opening = openAccount({ provider: 'x', account: 'y', settings: {}, secret: {} });
    await expect(opening).rejects.toThrow(/unknown provider "x". The providers are .*digicert/);
  });
});

describe('openAccount for a provider without a secret', () => {
  const account = { provider: 'example', account: 'main', settings: {} };
  const open = (environment = {}) =>
    openAccount(account, { providers: WITHOUT_SECRET, environment });
  const run = { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY };

  it('passes the name and the settings of the account, and needs no secret', async () => {
    const { provider, traffic } = await open();
    const { rows } = await provider.list(undefined, run);
    expect(rows.map((row) => row.certificate())).toMatchObject([
      { provider: 'example', account: 'main', id: 'c-1' },
    ]);
    expect(traffic.requests).toBe(0);
    expect(traffic.pacing()).toBe('');
  });

  it('refuses an environment that disables the verification of TLS certificates', async () => {
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    await expect(open(environment)).rejects.toThrow(/^example\/main cannot be opened: NODE_TLS/);
  });
});

describe('secretVariablesOf', () => {
  const account = { provider: 'digicert', account: 'web-team' };

  it('names variables after provider, account and field', () => {
    expect(secretVariablesOf(PROVIDERS.digicert.access, account)).toEqual([
      { apiKey: 'DIGICERT_WEB_TEAM_API_KEY' },
    ]);
  });

  it('names no variable for a provider without a secret', () => {
    expect(secretVariablesOf(PROVIDER_WITHOUT_SECRET.access, account)).toEqual([{}]);
  });
});
