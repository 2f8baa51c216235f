import { describe, expect, test } from 'vitest';
import { MonitorConfigError, readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';

const main = { provider: 'digicert', name: 'main' } as const;

function problemsOf(config: unknown): string[] {
  try {
    readMonitor(config);
    return [];
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    const [, ...lines] = error.message.split('\n');
    return lines.map((line) => line.trim());
  }
}

describe('problems of notification channels', () => {
  test.each([
    [{ webhookSecretName: 'slack' }, []],
    [{ botTokenSecretName: 'slack', channelId: 'C0123456789' }, []],
    [{}, ['webhookSecretName']],
    [{ webhookSecretName: 'no name' }, ['webhookSecretName']],
    [{ botTokenSecretName: 'slack' }, ['channelId']],
    [{ channelId: '#general' }, ['channelId', 'botTokenSecretName']],
    [{ botTokenSecretName: 'no name', channelId: 'general' }, ['botTokenSecretName', 'channelId']],
    [
      { webhookSecretName: 'a', botTokenSecretName: 'b', channelId: 'C0123456789' },
      ['webhookSecretName'],
    ],
  ])('name the invalid fields of the Slack options %j', (slack, wrong) => {
    const channels = [{ type: 'slack', ...slack }];
    const found = problemsOf({ accounts: [main], notifications: { channels } });
    expect(found.map((problem) => problem.slice(0, problem.indexOf(':')))).toEqual(
      wrong.map((field) => `notifications.channels[0].${field}`),
    );
  });

  test('name two channels with one name', () => {
    const slack = { type: 'slack', webhookSecretName: 'slack' };
    const channelsOf = (...names: (string | undefined)[]) =>
      problemsOf({
        accounts: [main],
        notifications: { channels: names.map((name) => ({ ...slack, ...(name && { name }) })) },
      });
    expect(channelsOf(undefined, 'second')).toEqual([]);
    expect(channelsOf(undefined, undefined)).toEqual([
      'notifications.channels[1].name: "slack" is already the name of channels[0]. Set "name" to another name, which differs in more than hyphens',
    ]);
    expect(channelsOf('on-call', 'oncall')).toHaveLength(1);
    expect(channelsOf('escalation')).toEqual([
      'notifications.channels[0].name: "escalation" is not allowed, because a topic has this name. Use another',
    ]);
  });

  test('name the invalid parts of a filter', () => {
    const problemsOfOnly = (only: unknown) =>
      problemsOf({
        accounts: [main],
        notifications: { channels: [{ type: 'slack', webhookSecretName: 'slack', only }] },
      });
    expect(problemsOfOnly({ severity: 'warning', tags: { team: 'shop' } })).toEqual([]);
    expect(problemsOfOnly({})).toEqual([
      'notifications.channels[0].only: is empty. Set "severity" or "tags", or remove it',
    ]);
    expect(problemsOfOnly({ severity: 'high' })).toEqual([
      expect.stringMatching(/^notifications\.channels\[0\]\.only\.severity: "high" is not allowed/),
    ]);
    expect(problemsOfOnly({ team: 'shop' })).toContainEqual(
      expect.stringMatching(/^notifications\.channels\[0\]\.only\.team: unknown option/),
    );
  });

  test('name filters that do not fit into the environment of the sender', () => {
    const channels = Array.from({ length: 30 }, (_, index) => ({
      type: 'slack',
      name: `slack-${index}`,
      webhookSecretName: 'slack',
      only: { tags: { team: 'x'.repeat(120) } },
    }));
    expect(problemsOf({ accounts: [main], notifications: { channels } })).toContainEqual(
      expect.stringMatching(/^notifications\.channels: takes \d+ bytes in the environment/),
    );
  });
});
