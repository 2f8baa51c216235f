import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import { describeIssue } from './describe-issue.ts';
import { MonitorSchema } from './monitor-schema.ts';
import type { Monitor } from './monitor.ts';
import { below, formatProblems, listProblems, problem, problemsOf } from './problem.ts';
import type { ListedProblem, Problem } from './problem.ts';
import { OPTION_PLACES } from './option-places.ts';
import type { Placement } from './placement.ts';
import { stackProblems } from '../stack-size.ts';
import { summaryProblems } from './weekly-summary-plan.ts';
import { addressProblems } from './mail-pace.ts';
import { readAccount } from './read-account.ts';
import { readChannels } from './read-channels.ts';
import type { Providers, ReadAccount } from './read-account.ts';
import { given, givenList, validSharedSettings } from './valid-parts.ts';

/**
 * An invalid configuration. The message lists every problem with its path.
 *
 * Node.js prints the stack of an error that an app does not catch. The calls in it say nothing about the configuration
 * and would hide the list, so that the stack is the message only.
 */
export class MonitorConfigError extends Error {
  override readonly name = 'MonitorConfigError';
  /** The problems of the message, one by one. */
  readonly problems: readonly ListedProblem[];

  constructor(message: string, problems: readonly ListedProblem[] = []) {
    super(message);
    this.stack = `${this.name}: ${message}`;
    this.problems = problems;
  }
}

/**
 * Validates a configuration, such as the default export of `monitor.config.ts`, and resolves its defaults.
 *
 * Every check uses the parts that are valid on their own, so that all problems are reported at once.
 *
 * @throws MonitorConfigError with all problems at once.
 */
export function readMonitor(
  config: unknown,
  providers: Providers = PROVIDERS,
  placement: Placement = NOT_PLACED,
): Monitor {
  const parsed = MonitorSchema.safeParse(config, {
    error: describeIssue({ places: OPTION_PLACES }),
  });
  const problems: Problem[] = [
    ...placement.problems,
    ...(parsed.success ? [] : problemsOf(parsed.error, config)),
  ];
  const options = given(config);
  const notifications = given(options['notifications']);
  const deployment = given(options['deployment']);
  const { resources, nestedStacks } = placement;
  const shared = validSharedSettings(config);
  const defaults = given(options['defaults']);
  const accounts = givenList(options['accounts']).map((account, index) => {
    if (account === undefined) return undefined;
    const found: Problem[] = [];
    const read = readAccount(account, { shared, defaults, providers }, found);
    problems.push(...found.map((part) => below(['accounts', index], part)));
    return read;
  });
  const inChannels: Problem[] = [];
  const givenChannels = givenList(notifications['channels']);
  const channels = readChannels(givenChannels, inChannels);
  problems.push(...inChannels.map((part) => below(['notifications', 'channels'], part)));
  const { shape } = MonitorSchema.shape.notifications.unwrap();
  const escalation = shape.escalation.safeParse(notifications['escalation']).data;
  const weeklySummary = shape.weeklySummary.safeParse(notifications['weeklySummary']).data;
  problems.push(
    ...duplicates(accounts),
    ...summaryProblems(weeklySummary, accounts, [
      'owner',
      ...givenList(options['owners']).flatMap((rule) => Object.keys(given(rule?.['tags']))),
      ...(Array.isArray(options['providerTags']) ? options['providerTags'].map(String) : []),
    ]),
    ...addressProblems(givenChannels, notifications['escalation']),
    ...stackProblems(
      accounts.map((account) => account?.key),
      { channels, escalation, weeklySummary },
      { resources, nestedStacks: nestedStacks || deployment['nestedStacks'] === true },
    ),
  );
  if (problems.length > 0 || !parsed.success) {
    const listed = listProblems(problems, config);
    throw new MonitorConfigError(`${placement.title} has ${formatProblems(listed)}`, listed);
  }
  const { retention, tags, owners } = parsed.data;
  return {
    accounts: accounts.flatMap((read) => read?.account ?? []),
    channels,
    owners,
    escalation,
    ...defined({ weeklySummary }),
    tags,
    retention,
    deployment: parsed.data.deployment,
  };
}

/** Of a configuration that is read from a file, which belongs to no stack yet. */
const NOT_PLACED: Placement = {
  ...{ title: 'The monitor configuration', problems: [], resources: 0, nestedStacks: false },
};

function duplicates(accounts: readonly (ReadAccount | undefined)[]): Problem[] {
  const keys = accounts.map((read) => read?.key);
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    if (key === undefined || first === index) return [];
    const message = `"${key.slice(key.indexOf('/') + 1)}" is already the name of accounts[${first}]. Use another name`;
    return [problem(['accounts', index, 'name'], message)];
  });
}
