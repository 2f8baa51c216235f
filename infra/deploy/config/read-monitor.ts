import * as z from 'zod';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { listProblems } from '../../../shared/runtime/environment.ts';
import { MonitorSchema } from './monitor-schema.ts';
import type { Monitor, MonitoredAccount } from './monitor.ts';
import { below, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Placement } from './placement.ts';
import { stackProblems } from '../stack-size.ts';
import { summaryProblems } from './weekly-summary-plan.ts';
import { readAccount } from './read-account.ts';
import type { Providers } from './read-account.ts';

/** A configuration that cannot be used: the message lists every problem with the path to it. */
export class MonitorConfigError extends Error {
  override readonly name = 'MonitorConfigError';
}

/**
 * Reads a configuration, such as the default export of `monitor.config.ts`, before anything starts.
 *
 * @throws MonitorConfigError with every problem at once.
 */
export function readMonitor(
  config: unknown,
  providers: Providers = PROVIDERS,
  placement: Placement = { problems: [], resources: 0 },
): Monitor {
  const problems: Problem[] = [...placement.problems];
  const whole = MonitorSchema.safeParse(config);
  if (!whole.success) problems.push(...whole.error.issues);
  // What is wrong elsewhere must not hide what is wrong with an account, so accounts are read in any case.
  const { accounts: given, ...shared } = whole.data ?? readAround(config);
  const accounts = given.map((account, index) => {
    const found: Problem[] = [];
    const read = readAccount(account, shared, providers, found);
    problems.push(...found.map((one) => below(['accounts', index], one)));
    return read;
  });
  problems.push(
    ...repeated(accounts),
    ...summaryProblems(whole.data?.notifications.weeklySummary, accounts),
    ...stackProblems(
      given.length,
      whole.data?.notifications ?? { emails: [] },
      placement.resources,
    ),
  );
  if (problems.length > 0 || !whole.success) throw new MonitorConfigError(describe(problems));
  const { notifications, retention, tags } = whole.data;
  return {
    accounts: accounts.filter((account) => account !== undefined),
    emails: notifications.emails,
    slack: notifications.slack,
    escalation: notifications.escalation,
    ...(notifications.weeklySummary && { weeklySummary: notifications.weeklySummary }),
    amazonQ: notifications.amazonQ ?? false,
    tags,
    retention,
  };
}

const NO_DNS = { resolvers: [], enabled: false };

/** The parts that can be read of a configuration that as a whole cannot. */
function readAround(config: unknown) {
  const { shape } = MonitorSchema;
  return z
    .object({
      accounts: z.array(z.record(z.string(), z.unknown()).catch({})).catch([]),
      defaults: shape.defaults.catch({}),
      tags: shape.tags.catch({}),
      policies: shape.policies.catch([]),
      dns: shape.dns.catch(NO_DNS),
    })
    .catch({ accounts: [], defaults: {}, tags: {}, policies: [], dns: NO_DNS })
    .parse(config);
}

function repeated(accounts: readonly (MonitoredAccount | undefined)[]): Problem[] {
  const names = accounts.map((account) => account && accountKey(account.synced));
  return names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [problem(['accounts', index, 'name'], `there is another account ${name}`)]
      : [],
  );
}

function describe(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return `The monitor's configuration has ${count}.\n${listProblems(new z.ZodError([...problems]))}`;
}
