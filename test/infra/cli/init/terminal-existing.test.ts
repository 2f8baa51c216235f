import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../../../infra/local/read-config.ts';
import { KEYS } from '../../../support/pseudo-terminal.ts';
import type { Exchange } from '../../../support/pseudo-terminal.ts';
import { ACCOUNT_QUESTIONS, clone, init, QUESTIONS, script } from './on-terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

const EXISTING = `// Written by hand.
export default {
  accounts: [{ provider: 'qualys', name: 'scans' }],
  notifications: { channels: [{ type: 'email', addresses: ['first@example.com'] }] },
};
`;

/** A folder with a configuration. */
function configured() {
  const folder = clone();
  const file = join(folder, 'monitor.config.ts');
  writeFileSync(file, EXISTING);
  return { folder, file };
}

const CHOOSE = 'monitor.config.ts exists';
const ADD: readonly Exchange[] = [[CHOOSE, KEYS.down, KEYS.enter], ...ACCOUNT_QUESTIONS];
const REPLACE: readonly Exchange[] = [[CHOOSE, KEYS.down, KEYS.down, KEYS.enter], ...QUESTIONS];

describe.skipIf(script === undefined)('init on a terminal, with a configuration', () => {
  test('the configuration is kept unless something else is chosen', async () => {
    const { folder, file } = configured();
    const { exitCode, shown } = await init(folder, '--step config', [[CHOOSE, KEYS.enter]]);
    expect([exitCode, readFileSync(file, 'utf8')]).toEqual([0, EXISTING]);
    expect(shown).toContain('exists and is kept.');
  });

  test('a provider account is added, and the rest of the text stays', async () => {
    const { folder, file } = configured();
    const { exitCode, shown } = await init(folder, '--step config', ADD);
    expect(exitCode, shown).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(
      EXISTING.replace(
        "accounts: [{ provider: 'qualys', name: 'scans' }],",
        `accounts: [
    { provider: 'digicert', name: 'main', tags: { team: 'platform' } },
    { provider: 'qualys', name: 'scans' },
  ],`,
      ),
    );
  });

  test('the configuration is replaced', async () => {
    const { folder, file } = configured();
    const { exitCode, shown } = await init(folder, '--step config', REPLACE);
    expect(exitCode, shown).toBe(0);
    const { accounts, channels } = await readConfig(file);
    expect(accounts.map(({ synced: { provider } }) => provider)).toEqual(['digicert']);
    expect(channels).toMatchObject([{ settings: { addresses: ['certificates@example.com'] } }]);
  });

  const interrupted = [ADD, REPLACE].flatMap((exchanges, which) =>
    exchanges.map(([text], index) => ({ text, index, exchanges, way: ['add', 'replace'][which] })),
  );
  test.each(interrupted)(
    'Ctrl-C at "$text" ($way) leaves the configuration as it was',
    async ({ index, exchanges }) => {
      const { folder, file } = configured();
      const before = readdirSync(folder);
      const stopped = exchanges
        .slice(0, index + 1)
        .map((exchange, at): Exchange => (at === index ? [exchange[0], KEYS.ctrlC] : exchange));
      const { exitCode, settings, cursorShown } = await init(folder, '', stopped);
      expect([exitCode, readFileSync(file, 'utf8')]).toEqual([1, EXISTING]);
      expect(readdirSync(folder)).toEqual(before);
      expect(settings).toMatch(/\sisig icanon iexten echo /);
      expect(cursorShown).toBe(true);
    },
  );
});
