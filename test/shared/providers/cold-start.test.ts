import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Modules that are loaded once the code has run in a process of its own. */
function loadedAfter(code: string): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
    ${code}
    console.log(JSON.stringify(loaded));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: new URL('../../../', import.meta.url),
    encoding: 'utf8',
  });
  const loaded: unknown = JSON.parse(output);
  return Array.isArray(loaded) ? loaded.map(String) : [];
}

describe('a cold start', () => {
  it('importing the registry loads no provider module and no HTTP client', () => {
    const loaded = loadedAfter("await import('./shared/providers/registry.ts');");
    expect(loaded.some((url) => url.endsWith('/digicert/descriptor.ts'))).toBe(true);
    expect(loaded.filter((url) => url.includes('/undici/'))).toEqual([]);
    expect(loaded.filter((url) => url.endsWith('/digicert/provider.ts'))).toEqual([]);
  });

  it('openAccount loads the provider module and no HTTP client', () => {
    const loaded = loadedAfter(`
      const { openAccount } = await import('./shared/providers/open-account.ts');
      const account = { provider: 'digicert', account: 'main', settings: {} };
      await openAccount({ ...account, secret: { apiKey: 'KEY' } });`);
    expect(loaded.some((url) => url.endsWith('/digicert/provider.ts'))).toBe(true);
    expect(loaded.filter((url) => url.includes('/undici/'))).toEqual([]);
  });
});
