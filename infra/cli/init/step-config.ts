import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { usableMonitor } from '../../local/read-config.ts';
import { CannotOperate } from '../deployment.ts';
import { addAccounts } from './add-accounts.ts';
import { configOf } from './answers.ts';
import type { Answers } from './answers.ts';
import { askForAccounts, askForChannels } from './ask.ts';
import { addFeatureFlags } from './feature-flags.ts';
import { configSource, hasDependency, newApp, ownSpec, writeWhole } from './project.ts';
import { runProgram } from './run-program.ts';
import { configFile, confirmed, throwIfStopped } from './session.ts';
import type { Session } from './session.ts';
import type { StepResult } from './steps.ts';
import { writeConfig } from './write-config.ts';

/** Writes `monitor.config.ts`, and in an empty folder the app. Files that exist are changed only after confirmation. */
export async function configure(session: Session): Promise<StepResult> {
  const { project, host, packageSpec } = session;
  const files = new Map<string, string>();
  if (existsSync(configFile(session))) {
    const changed = await changedConfig(session);
    if (changed !== undefined) files.set('monitor.config.ts', changed);
  } else {
    files.set('monitor.config.ts', newConfig(session, await answers(session)));
  }
  if (project.kind === 'empty') {
    for (const [name, content] of newApp(project.directory, packageSpec)) {
      if (!existsSync(join(project.directory, name))) files.set(name, content);
    }
  }
  throwIfStopped(session);
  for (const [name, content] of files) {
    if (session.dryRun) {
      host.output.line(`Would write ${name}:`);
      for (const line of content.trimEnd().split('\n')) host.output.line(`  ${line}`);
    } else {
      writeWhole(join(project.directory, name), content);
      host.output.line(`Wrote ${name}.`);
    }
  }
  const installed = await installPackage(session);
  if (installed === true && !session.dryRun) addFeatureFlags(project.directory);
  return installed;
}

/** What the flags say; at a terminal, the rest is asked for. */
async function answers({ flags, prompts }: Session): Promise<Answers> {
  if (prompts === undefined) return flags;
  const { accounts, channels, tags } = flags;
  return {
    accounts: accounts.length > 0 ? accounts : await askForAccounts(prompts),
    channels: channels.length > 0 ? channels : await askForChannels(prompts),
    tags,
  };
}

/** @throws UnusableConfiguration with every problem. */
function newConfig({ project }: Session, answers: Answers): string {
  usableMonitor(configOf(answers));
  return writeConfig(answers, configSource(project));
}

/** The new text of the configuration that exists; `undefined` if it stays. */
async function changedConfig(session: Session): Promise<string | undefined> {
  const { prompts, flags, host } = session;
  const file = configFile(session);
  if (flags.accounts.length > 0) return addAccounts(file, flags.accounts);
  const choices = {
    keep: 'keep it',
    add: 'add a provider account',
    replace: 'replace it',
  } as const;
  const choice =
    (await prompts?.choose(`${file} exists`, Object.values(choices), choices.keep)) ?? choices.keep;
  if (prompts !== undefined && choice === choices.add) {
    return addAccounts(file, await askForAccounts(prompts));
  }
  if (prompts !== undefined && choice === choices.replace) {
    return newConfig(session, await answers(session));
  }
  host.output.line(`${file} exists and is kept.`);
  return undefined;
}

/** The configuration imports the package, so it must be installed before any other step. */
async function installPackage(session: Session): Promise<StepResult> {
  const { project, host, dryRun, packageSpec } = session;
  if (project.kind === 'clone' || isInstalled(project.directory)) return true;
  const listed = project.kind === 'empty' || hasDependency(project.directory);
  const args = listed ? [] : [packageSpec ?? `cert-expiry-monitor@${ownSpec()}`];
  const command = ['npm', 'install', ...args] as const;
  if (dryRun) {
    host.output.line(`Would run: ${command.join(' ')}`);
    return true;
  }
  if (!(await confirmed(session, `Run ${command.join(' ')}?`))) {
    host.output.line(
      `To continue: ${command.join(' ')}, then npx cert-expiry-monitor init --step check --step preview`,
    );
    return 'stopped';
  }
  const code = await runProgram(command, session);
  if (code === 0) return true;
  throw new CannotOperate(
    `${command.join(' ')} failed: see its output. Correct the problem, then run: npx cert-expiry-monitor init`,
  );
}

function isInstalled(directory: string): boolean {
  const base = pathToFileURL(join(directory, 'monitor.config.ts'));
  try {
    return findPackageJSON('cert-expiry-monitor', base) !== undefined;
  } catch {
    // Node.js throws if no node_modules folder has the package.
    return false;
  }
}
