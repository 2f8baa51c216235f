import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const source = readFileSync(join(ROOT, 'infra/deploy/config/monitor-config.ts'), 'utf8');

/** What may be left out, with the comment right above it. */
const OPTIONAL = [
  ...source.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)? +readonly (\w+)\?:/g),
].map(([, comment = '', name = '']) => ({ name, comment }));

describe('infra/deploy/config/monitor-config.ts', () => {
  test.each(OPTIONAL)('says what $name is where nobody says it', ({ comment }) => {
    expect(comment).toMatch(/@default (- )?\S|As in `AccountOptions`/);
  });

  test('says it as it is', () => {
    const { accounts, retention, weeklySummary } = readMonitor({
      accounts: [{ provider: 'digicert', name: 'main' }],
      notifications: { weeklySummary: {} },
    });
    const [{ synced, schedule } = expect.fail('there is no account')] = accounts;
    const read: Record<string, unknown> = {
      ...schedule,
      timeZone: weeklySummary?.timeZone,
      validationExpiryWarningDays: synced.policy.validationExpiryWarningDays,
      maxRemovedShare: synced.maxRemovedShare,
      detailsPerSync: synced.detailsPerSync,
      successorMatching: 'by-name',
      amazonQ: false,
      ...weeklySummary,
      ...retention,
      resolvers: synced.dns?.resolvers,
      enabled: synced.dns !== undefined,
    };
    const reported = OPTIONAL.flatMap(({ name, comment }) => {
      const [, value] = /@default ([^-\s].*?)\s*(?:\*\/)?$/m.exec(comment) ?? [];
      return value === undefined
        ? []
        : [{ name, value: runInThisContext(`(${value})`) as unknown }];
    });
    expect(reported.length).toBeGreaterThan(12);
    for (const { name, value } of reported)
      expect({ [name]: read[name] }).toEqual({ [name]: value });
  });
});

/** Where an option belongs that a document shows by itself. */
const BELOW: Readonly<Record<string, 'notifications' | undefined>> = {
  slack: 'notifications',
  escalation: 'notifications',
  amazonQ: 'notifications',
  weeklySummary: 'notifications',
  accounts: undefined,
  notifications: undefined,
  policies: undefined,
  dnsChecks: undefined,
  retention: undefined,
};

/** What documents show of a configuration: whole blocks, and options within a sentence. */
const SHOWN = globSync('{README.md,docs/{explanation,how-to,reference}/*.md}', {
  cwd: ROOT,
}).flatMap((document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const options = [...Object.keys(BELOW), 'thresholds', 'renewal', 'successorMatching'].join('|');
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
    const asAccountStates = !(name in BELOW);
    const given = BELOW[name] === 'notifications' ? { notifications: shown } : shown;
    const config = {
      accounts: [{ provider: 'digicert', name: 'main', tags: { team: 'platform' } }],
      ...(asAccountStates ? { defaults: given } : given),
    };
    expect(readMonitor(config).accounts).not.toEqual([]);
  });
});
