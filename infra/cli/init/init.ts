import type { ParsedArguments } from '../arguments.ts';
import type { Host } from '../command.ts';
import { splitAt } from './flag-forms.ts';
import { findMissingAnswers } from './missing-answers.ts';
import { findProject } from './project.ts';
import { readFlags } from './read-flags.ts';
import { throwIfStopped } from './session.ts';
import type { Session } from './session.ts';
import { checkKeys } from './step-check.ts';
import { configure } from './step-config.ts';
import { deploy } from './step-deploy.ts';
import { preview } from './step-preview.ts';
import { storeSecrets } from './step-secrets.ts';
import { STEPS } from './steps.ts';
import type { StepName, StepResult } from './steps.ts';

const RUN: Readonly<Record<StepName, (session: Session) => Promise<StepResult>>> = {
  config: configure,
  check: checkKeys,
  preview,
  secrets: storeSecrets,
  deploy,
};

/** @returns the exit code. */
export async function runInit(parsed: ParsedArguments, host: Host): Promise<number> {
  const selected = parsed.values('step');
  const names = STEPS.map(({ name }) => name).filter(
    (name) => selected.length === 0 || selected.includes(name),
  );
  const yes = parsed.has('yes');
  const dryRun = parsed.has('dry-run');
  const { stdin, stdout, signal, output } = host;
  const asks = stdin.isTTY && stdout.isTTY && !yes;
  const session: Session = {
    ...{ host, yes, dryRun },
    project: findProject(parsed.value('directory') ?? '.'),
    flags: readFlags(parsed),
    secretFiles: new Map(parsed.values('secret-file').map((text) => splitAt(text, '='))),
    packageSpec: parsed.value('package'),
    prompts: asks
      ? (await import('./prompts.ts')).openPrompts({ stdin, stdout, signal })
      : undefined,
    entered: new Map(),
    refused: new Set(),
  };
  const missing = await findMissingAnswers(session, names);
  if (missing.length > 0) {
    const lines = missing.map((line) => `  ${line}`).join('\n');
    output.warn(
      `These answers are missing:\n${lines}\nAdd them, or run the command at a terminal, without --yes.`,
    );
    return 2;
  }
  for (const name of names) {
    throwIfStopped(session);
    const result = await RUN[name](session);
    if (result !== true) return result === 'stopped' ? 0 : 1;
  }
  return 0;
}
