import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addAccounts } from '../../../../infra/cli/init/add-accounts.ts';
import type { Answers } from '../../../../infra/cli/init/answers.ts';
import { writeConfig } from '../../../../infra/cli/init/write-config.ts';
import { loadConfig } from '../../../../infra/deploy/config/load-config.ts';
import { readConfig } from '../../../../infra/local/read-config.ts';

const SOURCE = new URL('../../../../infra/deploy/config/monitor-config.ts', import.meta.url).href;

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'monitor.config.ts');
  writeFileSync(file, text);
  return file;
}

const ANSWERS: Answers = {
  accounts: [
    { provider: 'digicert', name: 'main', region: 'eu', tags: { team: 'platform' } },
    { provider: 'autodns', name: 'main', interface: 'json', context: 9, demo: true },
  ],
  channels: [
    { type: 'email', addresses: ['a@example.com', 'b@example.com'] },
    { type: 'slack', webhookSecretName: 'cert-expiry-monitor/slack' },
  ],
  tags: { 'cost center': 'web' },
};

test('a written configuration is valid, and loads as the answers', async () => {
  const file = written(writeConfig(ANSWERS, SOURCE));
  expect(await loadConfig(file)).toEqual({
    accounts: ANSWERS.accounts,
    tags: ANSWERS.tags,
    notifications: { channels: ANSWERS.channels },
  });
  expect((await readConfig(file)).channels).toHaveLength(2);
});

test('quotes, backslashes and line breaks of answers are escaped', async () => {
  const tags = { "it's": 'O\'Brien "\\ \n ${x} `\u2028' };
  const file = written(writeConfig({ ...ANSWERS, tags }, SOURCE));
  expect(await loadConfig(file)).toMatchObject({ tags });
});

test('a written configuration looks as a person would write it', () => {
  const [channel] = ANSWERS.channels;
  const answers = { ...ANSWERS, tags: { team: 'platform' }, channels: channel ? [channel] : [] };
  expect(writeConfig(answers, 'cert-expiry-monitor'))
    .toBe(`import { defineMonitor } from 'cert-expiry-monitor';

// All options: https://github.com/cert-expiry-monitor/cert-expiry-monitor/blob/main/docs/reference/configuration.md
// Do not put keys into this file: they belong in AWS Secrets Manager.
export default defineMonitor({
  accounts: [
    { provider: 'digicert', name: 'main', region: 'eu', tags: { team: 'platform' } },
    { provider: 'autodns', name: 'main', interface: 'json', context: 9, demo: true },
  ],
  tags: { team: 'platform' },
  notifications: { channels: [{ type: 'email', addresses: ['a@example.com', 'b@example.com'] }] },
});
`);
});

const CONFIGS = {
  'in one line': `accounts: [{ provider: 'huawei', name: 'main' }],`,
  'in several lines': `// our accounts
  accounts: [
    // the first one
    { provider: 'huawei', name: 'main' }, // since 2026
  ],`,
};

test.each(Object.entries(CONFIGS))(
  'an account is added to a configuration with accounts %s, and the rest stays',
  async (_, accounts) => {
    const text = `import { defineMonitor } from '${SOURCE}';

export default defineMonitor({
  ${accounts}
  tags: { team: 'platform' },
});
`;
    const file = written(text);
    const added = (await addAccounts(file, [{ provider: 'qualys', name: 'eu' }])) ?? expect.fail();
    expect(await loadConfig(written(added))).toEqual({
      accounts: [
        { provider: 'qualys', name: 'eu' },
        { provider: 'huawei', name: 'main' },
      ],
      tags: { team: 'platform' },
    });
    for (const comment of text.match(/\/\/.*/g) ?? []) expect(added).toContain(comment);
    expect(await addAccounts(file, [{ provider: 'huawei', name: 'main' }])).toBeUndefined();
  },
);

test('for a configuration of an unusual form, the lines to add are printed', async () => {
  const file = written(`const accounts = [{ provider: 'huawei', name: 'main' }];
export default { accounts };
`);
  await expect(addAccounts(file, [{ provider: 'qualys', name: 'eu' }])).rejects.toThrow(
    `Add this to the accounts in ${file}:\n    { provider: 'qualys', name: 'eu' },`,
  );
});
