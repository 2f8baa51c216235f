import { userInfo } from 'node:os';
import { unusableState } from '../local/state-directory.ts';
import { ask } from './ask.ts';
import { callWith } from './arguments.ts';
import type { ParsedArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { readCommand } from './commands.ts';
import { CannotOperate } from './deployment.ts';
import { onInterrupt } from './on-interrupt.ts';
import { explainFailure, isInvalidInput } from './explain-failure.ts';
import { openDeployment, openEvents, stateOf } from './open-deployment.ts';
import { openOutput } from './output.ts';

// Files of a local state are readable only by the current user.
process.umask(0o077);
let abandoned = false;
const read = readCommand(process.argv.slice(2));
switch (read.kind) {
  case 'help':
    process.stdout.write(read.text);
    break;
  case 'wrong':
    process.stderr.write(`${read.problems.join('\n')}\nSee ${callWith(read.program, '--help')}.\n`);
    process.exitCode = 2;
    break;
  case 'run':
    process.exitCode = await runHere(read.command, read.parsed);
    // An abandoned command can still wait for an answer or have servers, which would keep the process running.
    if (abandoned) process.exit();
}

/** @returns the exit code. */
async function runHere(command: Command, parsed: ParsedArguments): Promise<number> {
  const noColor = (process.env['NO_COLOR'] ?? '') !== '';
  const output = openOutput(process.stdout, {
    ...{ json: parsed.has('json'), noColor },
    warnings: process.stderr,
  });
  const ending = new AbortController();
  const interrupted = onInterrupt({
    first: () => ending.abort(),
    again: () => {
      output.warn(['Stopped without cleanup.', command.afterKill ?? ''].join(' ').trimEnd());
      process.exit(1);
    },
    now: () => performance.now(),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
  // The embedded DynamoDB of a local state throws from its callbacks when the disk fails.
  process.on('uncaughtException', (error) => {
    const directory = (command.stateDirectory ?? stateOf)(parsed);
    output.warn(explainFailure(directory === undefined ? error : unusableState(error, directory)));
    process.exit(1);
  });
  // A closed output (`| head`) ends the command, which still cleans up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => ending.abort());
  const { signal } = ending;
  const { env: environment, pid, stdin, stdout, stderr } = process;
  const hasTerminal = stdin.isTTY && stderr.isTTY;
  const context = {
    ...{ output, signal, userName: currentUser() },
    ask: hasTerminal
      ? (question: string) => ask(question, { input: stdin, output: stderr, signal })
      : undefined,
  };
  const nodeVersion = process.versions.node;
  try {
    if (command.uses === 'nothing') {
      return await command.run(parsed, {
        ...context,
        ...{ environment, pid, nodeVersion, noColor, stdin, stdout, stderr },
      });
    }
    if (command.uses === 'events') {
      const deployment = await openEvents(parsed);
      try {
        return (await command.run(parsed, { ...context, deployment })) ? 0 : 1;
      } finally {
        await deployment.close();
      }
    }
    const deployment = await openDeployment(parsed, { environment, warn: output.warn, pid });
    try {
      const running = command.run(parsed, { ...context, deployment });
      const ended = command.endsItself === true ? running : orStopped(running, signal);
      const well = await Promise.race([ended, deployment.failed ?? ended]);
      return well ? 0 : 1;
    } finally {
      await deployment.close();
    }
  } catch (error) {
    output.warn(explainFailure(error));
    if (command.uses !== 'nothing') return 1;
    abandoned = true;
    return isInvalidInput(error) ? 2 : 1;
  }
}

function currentUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // A container can run under a user ID without a name.
    return undefined;
  }
}

/** @throws CannotOperate as soon as the signal aborts. */
async function orStopped<Outcome>(running: Promise<Outcome>, signal: AbortSignal) {
  const stopped = new Promise<never>((_done, fail) => {
    const stop = () => {
      abandoned = true;
      fail(new CannotOperate('Stopped.'));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([running, stopped]);
}
