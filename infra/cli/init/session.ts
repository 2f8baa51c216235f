import { join } from 'node:path';
import { CONFIG_FILE } from '../../deploy/config/load-config.ts';
import type { Host } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import type { Answers } from './answers.ts';
import { STOPPED } from './steps.ts';
import type { Project } from './project.ts';
import type { Prompts } from './prompts.ts';

/** What the steps of one call share. */
export interface Session {
  readonly host: Host;
  readonly project: Project;
  /** What the flags say. */
  readonly flags: Answers;
  /** Files with secrets, by the name of the account or channel: `digicert/main`. */
  readonly secretFiles: ReadonlyMap<string, string>;
  /** The version of the package for a new app, as npm accepts it. */
  readonly packageSpec: string | undefined;
  /** Absent without a terminal, and with `--yes`. */
  readonly prompts: Prompts | undefined;
  readonly yes: boolean;
  /** Steps only print what they would do. */
  readonly dryRun: boolean;
  /** Secrets that were entered or read from files in this call, by the name of the account or channel. */
  readonly entered: Map<string, EnteredSecret>;
  /** The accounts and channels whose secret was refused: it is asked for, in place of a file or the environment. */
  readonly refused: Set<string>;
}

/** The text of the secret of a channel, or the fields of the secret of a provider account. */
export type EnteredSecret = string | Readonly<Record<string, string>>;

/** Forgets the secret of an account or channel, so that the next call asks for it. */
export function refuseSecret({ entered, refused }: Session, key: string): void {
  entered.delete(key);
  refused.add(key);
}

export function configFile({ project }: Pick<Session, 'project'>): string {
  return join(project.directory, CONFIG_FILE);
}

/** Asks at a terminal. Without one, only `--yes` confirms. */
export async function confirmed(
  { prompts, yes, host }: Session,
  question: string,
): Promise<boolean> {
  if (yes) return true;
  if (prompts !== undefined) return prompts.confirm(question, true);
  host.output.line(`Skipped, because --yes is missing: ${question}`);
  return false;
}

/** @throws CannotOperate if Ctrl-C was pressed. */
export function throwIfStopped({ host }: Pick<Session, 'host'>): void {
  if (host.signal.aborted) throw new CannotOperate(STOPPED);
}
