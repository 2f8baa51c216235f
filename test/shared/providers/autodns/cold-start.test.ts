import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The modules that are loaded once an account is open, in a process of its own. */
function loadedFor(settings: object): string[] {
  const account = { provider: 'autodns', account: 'main', settings };
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
    const { openAccount } = await import('./shared/providers/open-account.ts');
    await openAccount({ ...${JSON.stringify(account)}, secret: { user: 'jane', password: 'x' } });
    console.log(JSON.stringify(loaded));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: new URL('../../../../', import.meta.url),
    encoding: 'utf8',
  });
  const loaded: unknown = JSON.parse(output);
  return Array.isArray(loaded) ? loaded.map(String) : [];
}

describe('opening an AutoDNS account', () => {
  it('openAccount loads no XML parser for the JSON interface', () => {
    const loaded = loadedFor({ interface: 'json' });
    expect(loaded.some((url) => url.endsWith('/json-client.ts'))).toBe(true);
    expect(loaded.filter((url) => url.includes('/fast-xml-parser/'))).toEqual([]);
  });

  it('openAccount loads no JSON client for the XML interface, and no HTTP client', () => {
    const loaded = loadedFor({ interface: 'xml' });
    expect(loaded.some((url) => url.includes('/fast-xml-parser/'))).toBe(true);
    expect(loaded.filter((url) => url.endsWith('/json-client.ts'))).toEqual([]);
    expect(loaded.filter((url) => url.includes('/undici/'))).toEqual([]);
  });
});
