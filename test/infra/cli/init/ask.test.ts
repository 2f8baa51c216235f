import { expect, test } from 'vitest';
import { configOf } from '../../../../infra/cli/init/answers.ts';
import { askForAccounts, askForChannels } from '../../../../infra/cli/init/ask.ts';
import type { Prompts } from '../../../../infra/cli/init/prompts.ts';
import { readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';
import { CHANNELS } from '../../../../shared/notifications/channels/registry.ts';
import { PROVIDERS } from '../../../../shared/providers/registry.ts';

/** Answers as a person who reads the examples in the error messages, and accepts what is suggested. */
function person(decide: { provider: string; channel: string }) {
  const questions: string[] = [];
  const prompts: Prompts = {
    async text(question, { initial, optional = false, check } = {}) {
      questions.push(question);
      if (initial !== undefined && check?.(initial) === undefined) return initial;
      if (optional) return '';
      for (const guess of ['main', 'you@example.com', 'C0123456789', 'name', '9']) {
        if (check?.(guess) === undefined) return guess;
      }
      return expect.fail(`no answer for: ${question} (${check?.('main')})`);
    },
    secret: async () => expect.fail('the configuration has no secrets'),
    async choose(question, choices, initial) {
      questions.push(question);
      const values = choices.map((one) => (typeof one === 'string' ? one : one.value));
      return values.find((value) => value === decide.provider) ?? initial ?? values[0] ?? '';
    },
    chooseSeveral: async () => [decide.channel],
    confirm: async (_question, initial) => initial,
  };
  return { prompts, questions };
}

test.each(Object.keys(PROVIDERS))(
  'the answers to the questions about %s are a valid configuration',
  async (provider) => {
    const { prompts } = person({ provider, channel: '' });
    const accounts = await askForAccounts(prompts);
    const { accounts: read } = readMonitor(configOf({ accounts, channels: [], tags: {} }));
    expect(read.map(({ synced }) => `${synced.provider}/${synced.account}`)).toEqual([
      `${provider}/main`,
    ]);
  },
);

test.each(Object.keys(CHANNELS))(
  'the answers to the questions about the channel %s are a valid configuration',
  async (channel) => {
    const { prompts } = person({ provider: 'digicert', channel });
    const config = configOf({
      accounts: await askForAccounts(prompts),
      channels: await askForChannels(prompts),
      tags: {},
    });
    expect(readMonitor(config).channels.map(({ type }) => type)).toEqual([channel]);
  },
);

test('an account of AWS Certificate Manager is offered first, and needs nothing but its name', async () => {
  const { prompts } = person({ provider: '', channel: '' });
  expect(await askForAccounts(prompts)).toEqual([{ provider: 'acm', name: 'main' }]);
});

test('the settings that make an account appear empty are asked for', async () => {
  const { prompts, questions } = person({ provider: 'autodns', channel: '' });
  await askForAccounts(prompts);
  expect(questions.join('\n')).toContain('context');
});

test('the name of an account that exists is refused', async () => {
  const names: (string | undefined)[] = [];
  let added = 0;
  const { prompts } = person({ provider: 'digicert', channel: '' });
  await askForAccounts({
    ...prompts,
    confirm: async () => added++ === 0,
    text: async (question, options = {}) => {
      if (!question.includes('name')) return '';
      names.push(options.check?.('main'), options.check?.('Not a name'));
      return added === 0 ? 'main' : 'second';
    },
  });
  expect(names[0]).toBeUndefined();
  expect(names[2]).toContain('digicert/main');
  expect(names[1]).toContain('Use lower-case letters');
});
