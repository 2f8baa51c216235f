import * as z from 'zod';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import { listProblems } from '../../../shared/runtime/environment.ts';
import { describeIssue } from './describe-issue.ts';
import { MonitorSchema } from './monitor-schema.ts';
import type { Monitor, MonitoredAccount } from './monitor.ts';
import { below, problem, problemsOf } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Placement } from './placement.ts';
import { stackProblems } from '../stack-size.ts';
import { summaryProblems } from './weekly-summary-plan.ts';
import { addressProblems } from './mail-pace.ts';
import { readAccount } from './read-account.ts';
import { readChannels } from './read-channels.ts';
import type { Providers } from './read-account.ts';

/** An invalid configuration. The message lists every problem with its path. */
export class MonitorConfigError extends Error {
  override readonly name = 'MonitorConfigError';
}

/**
 * Validates a configuration, such as the default export of `monitor.config.ts`, and resolves its defaults.
 *
 * @throws MonitorConfigError with all problems at once.
 */
export function readMonitor(
  config: unknown,
  providers: Providers = PROVIDERS,
  placement: Placement = { problems: [], resources: 0 },
): Monitor {
  const problems: Problem[] = [...placement.problems];
  const parsed = MonitorSchema.safeParse(config, { error: describeIssue() });
  if (!parsed.success) problems.push(...problemsOf(parsed.error, config));
  // Accounts are also read if other parts are invalid, so that all problems are reported at once.
  const { accounts: given, ...shared } = parsed.data ?? readValidParts(config);
  const accounts = given.map((account, index) => {
    const found: Problem[] = [];
    const read = readAccount(account, shared, providers, found);
    problems.push(...found.map((part) => below(['accounts', index], part)));
    return read;
  });
  const inChannels: Problem[] = [];
  const channels = readChannels(shared.notifications.channels, inChannels);
  problems.push(
    ...inChannels.map((part) => below(['notifications', 'channels'], part)),
    ...duplicates(accounts),
    ...summaryProblems(parsed.data?.notifications.weeklySummary, accounts),
    ...addressProblems({ channels, escalation: parsed.data?.notifications.escalation }),
    ...stackProblems(
      given.length,
      { ...parsed.data?.notifications, channels },
      placement.resources,
    ),
  );
  if (problems.length > 0 || !parsed.success) throw new MonitorConfigError(describe(problems));
  const { notifications, retention, tags, deployment } = parsed.data;
  return {
    accounts: accounts.filter((account) => account !== undefined),
    channels,
    escalation: notifications.escalation,
    ...defined({ weeklySummary: notifications.weeklySummary }),
    tags,
    retention,
    deployment,
  };
}

const NO_CHANNELS = { channels: [] };
const NO_DNS_CHECKS = { resolvers: [], enabled: false };

/** The valid parts of an invalid configuration. */
function readValidParts(config: unknown) {
  const { shape } = MonitorSchema;
  return z
    .object({
      accounts: z.array(z.record(z.string(), z.unknown()).catch({})).catch([]),
      defaults: shape.defaults.catch({}),
      tags: shape.tags.catch({}),
      policies: shape.policies.catch([]),
      dnsChecks: shape.dnsChecks.catch(NO_DNS_CHECKS),
      notifications: z
        .object({ channels: z.array(z.record(z.string(), z.unknown()).catch({})).catch([]) })
        .catch(NO_CHANNELS),
    })
    .catch({
      ...{ accounts: [], defaults: {}, tags: {}, policies: [] },
      ...{ dnsChecks: NO_DNS_CHECKS, notifications: NO_CHANNELS },
    })
    .parse(config);
}

function duplicates(accounts: readonly (MonitoredAccount | undefined)[]): Problem[] {
  const keys = accounts.map((account) => account && accountKey(account.synced));
  return keys.flatMap((key, index) =>
    key !== undefined && keys.indexOf(key) < index
      ? [
          problem(
            ['accounts', index, 'name'],
            `"${accounts[index]?.synced.account}" is already the name of accounts[${keys.indexOf(key)}]. Use another name`,
          ),
        ]
      : [],
  );
}

function describe(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `The monitor configuration has ${count}:\n${listProblems(new z.ZodError([...problems]))}`;
}
