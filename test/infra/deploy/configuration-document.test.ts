import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const source = ['monitor-config.ts', 'deployment.ts']
  .map((file) => readFileSync(join(ROOT, 'infra/deploy/config', file), 'utf8'))
  .join('\n');

/** The optional properties, each with its doc comment. */
const OPTIONAL = [
  ...source.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)? +readonly (\w+)\?:/g),
].map(([, comment = '', name = '']) => ({ name, comment }));

describe('the types of the configuration', () => {
  test.each(OPTIONAL)('documents the default of $name', ({ comment }) => {
    expect(comment).toMatch(/@default (- )?\S|As in `AccountOptions`/);
  });

  test('documents the defaults that readMonitor applies', () => {
    const { accounts, deployment, retention, weeklySummary } = readMonitor({
      accounts: [{ provider: 'digicert', name: 'main' }],
      notifications: { weeklySummary: {} },
      deployment: {
        vpc: { vpcId: 'vpc-0123456789abcdef0', subnetIds: ['subnet-0123456789abcdef0'] },
      },
    });
    const [{ synced, schedule } = expect.fail('there is no account')] = accounts;
    const read: Record<string, unknown> = {
      ...schedule,
      timeZone: weeklySummary?.timeZone,
      validationExpiryWarningDays: synced.policy.validationExpiryWarningDays,
      maxRemovedShare: synced.maxRemovedShare,
      detailsPerSync: synced.detailsPerSync,
      successorMatching: 'by-name',
      ...weeklySummary,
      ...retention,
      ...deployment,
      ...deployment.vpc,
      resolvers: synced.dns?.resolvers,
      enabled: synced.dns !== undefined,
    };
    const documented = OPTIONAL.flatMap(({ name, comment }) => {
      const [, value] = /@default ([^-\s].*?)\s*(?:\*\/)?$/m.exec(comment) ?? [];
      return value === undefined
        ? []
        : [{ name, value: runInThisContext(`(${value})`) as unknown }];
    });
    expect(documented.length).toBeGreaterThan(12);
    for (const { name, value } of documented)
      expect({ [name]: read[name] }).toEqual({ [name]: value });
  });
});

/** The parent of an option that documents show alone, without its parent. */
const BELOW: Readonly<Record<string, 'notifications' | undefined>> = {
  channels: 'notifications',
  escalation: 'notifications',
  weeklySummary: 'notifications',
  accounts: undefined,
  notifications: undefined,
  policies: undefined,
  deployment: undefined,
  dnsChecks: undefined,
  retention: undefined,
};

/** The parts of a configuration in documents: code blocks, and options within a sentence. */
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

describe('the configuration examples in documents', () => {
  test('are found', () => {
    expect(SHOWN.length).toBeGreaterThan(12);
  });

  test.each(SHOWN)('are valid in $document: $code', ({ code }) => {
    const shown = runInThisContext(`({${code}})`) as Readonly<Record<string, unknown>>;
    const [name = ''] = Object.keys(shown);
    const isAccountOption = !(name in BELOW);
    const given = BELOW[name] === 'notifications' ? { notifications: shown } : shown;
    const config = {
      accounts: [{ provider: 'digicert', name: 'main', tags: { team: 'platform' } }],
      ...(isAccountOption ? { defaults: given } : given),
    };
    expect(readMonitor(config).accounts).not.toEqual([]);
  });
});
