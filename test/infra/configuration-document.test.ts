import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readMonitor } from '../../infra/read-monitor.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const source = readFileSync(join(ROOT, 'infra/monitor-config.ts'), 'utf8');

/** What may be left out, with the comment right above it. */
const OPTIONAL = [
  ...source.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)? +readonly (\w+)\?:/g),
].map(([, comment = '', name = '']) => ({ name, comment }));

describe('infra/monitor-config.ts', () => {
  test.each(OPTIONAL)('says what $name is where nobody says it', ({ comment }) => {
    expect(comment).toMatch(/@default (- )?\S|As in `AccountOptions`/);
  });

  test('says it as it is', () => {
    const { accounts, retention, digest } = readMonitor({
      accounts: [{ provider: 'digicert', name: 'main' }],
      notifications: { digest: {} },
    });
    const [{ swept, schedule } = expect.fail('there is no account')] = accounts;
    const read: Record<string, unknown> = {
      ...schedule,
      timeZone: digest?.timeZone,
      validationWarningDays: swept.policy.validationWarningDays,
      maximumRemovedShare: swept.maximumRemovedShare,
      inspectionsPerSweep: swept.inspectionsPerSweep,
      lineage: 'by-names',
      amazonQ: false,
      ...digest,
      ...retention,
      resolvers: swept.dns?.resolvers,
      enabled: swept.dns !== undefined,
    };
    const told = OPTIONAL.flatMap(({ name, comment }) => {
      const [, value] = /@default ([^-\s].*?)\s*(?:\*\/)?$/m.exec(comment) ?? [];
      return value === undefined
        ? []
        : [{ name, value: runInThisContext(`(${value})`) as unknown }];
    });
    expect(told.length).toBeGreaterThan(12);
    for (const { name, value } of told) expect({ [name]: read[name] }).toEqual({ [name]: value });
  });
});

/** Where an option belongs that a document shows by itself. */
const BELOW: Readonly<Record<string, 'notifications' | undefined>> = {
  slack: 'notifications',
  escalation: 'notifications',
  amazonQ: 'notifications',
  digest: 'notifications',
  accounts: undefined,
  notifications: undefined,
  policies: undefined,
  dns: undefined,
  retention: undefined,
};

/** What documents show of a configuration: whole blocks, and options within a sentence. */
const SHOWN = globSync('{README.md,docs/*.md}', { cwd: ROOT }).flatMap((document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const options = [...Object.keys(BELOW), 'thresholds', 'renewal', 'lineage'].join('|');
  return [
    ...text.matchAll(new RegExp(`\`\`\`ts\\n((?:${options}): [\\s\\S]*?)\`\`\``, 'g')),
    ...text.matchAll(new RegExp(`[^\`]\`((?:${options}): [^\`…]+)\``, 'g')),
  ].map(([, code = '']) => ({ document, code }));
});

describe('what the documents show of a configuration', () => {
  test('is found', () => {
    expect(SHOWN.length).toBeGreaterThan(12);
  });

  test.each(SHOWN)('is read as it stands: $document, $code', ({ code }) => {
    const shown = runInThisContext(`({${code}})`) as Readonly<Record<string, unknown>>;
    const [name = ''] = Object.keys(shown);
    const asAccountSays = !(name in BELOW);
    const given = BELOW[name] === 'notifications' ? { notifications: shown } : shown;
    const config = {
      accounts: [{ provider: 'digicert', name: 'main', tags: { team: 'platform' } }],
      ...(asAccountSays ? { defaults: given } : given),
    };
    expect(readMonitor(config).accounts).not.toEqual([]);
  });
});
