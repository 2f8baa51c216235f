import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digicertSimulator } from '../../../infra/simulators/digicert/simulator.ts';
import type { Simulator } from '../../../infra/simulators/simulator-kind.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { runLocal } from './support/run-local.ts';

let simulator: Simulator;
let directory: string;

beforeAll(async () => {
  simulator = await digicertSimulator.start({ clock: systemClock, rateLimits: false });
  simulator.seedLifeCycle(systemClock());
  directory = mkdtempSync(join(tmpdir(), 'several-channels-'));
});

afterAll(async () => {
  await simulator.stop();
  rmSync(directory, { recursive: true });
});

/** How many messages each kind of channel got in the first run, as the summary states it. */
async function sentTo(name: string, channels: readonly object[]): Promise<string> {
  const config = join(directory, `${name}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      accounts: [{ provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl }],
      dnsChecks: { enabled: false },
      notifications: { channels },
    }),
  );
  const { exitCode, stdout, stderr } = await runLocal(
    ['--config', config, '--once', '--state', join(directory, name)],
    { environment: { DIGICERT_MAIN_API_KEY: simulator.secret['apiKey'] ?? '' } },
  );
  expect(exitCode, stderr).toBe(0);
  return /Notifications sent: (.*)\./.exec(stdout)?.[1] ?? stdout;
}

const SLACK = { type: 'slack', webhookSecretName: 'slack' };
const BOT = { type: 'slack', botTokenSecretName: 'bot', channelId: 'C0123456789' };
const AMAZON_Q = { type: 'amazon-q' };
const noMatch = { only: { tags: { team: 'unknown-team' } } };

test(
  'a local run sends to each of several channels of one type the notifications that match its filter',
  {
    timeout: 120_000,
  },
  async () => {
    const one = await sentTo('one', [{ ...SLACK, name: 'all' }, AMAZON_Q]);
    const [, count] = /^e-mail (\d+), Slack \1, Amazon Q \1$/.exec(one) ?? [];
    expect(Number(count), one).toBeGreaterThan(0);
    const expected = `e-mail ${count}, Slack ${Number(count) * 2}, Amazon Q ${count}`;
    expect(
      await sentTo('several', [
        ...[SLACK, { ...BOT, name: 'bot' }, { ...SLACK, ...noMatch, name: 'no-match' }],
        ...[AMAZON_Q, { ...AMAZON_Q, ...noMatch, name: 'other' }],
      ]),
    ).toBe(expected);
  },
);
