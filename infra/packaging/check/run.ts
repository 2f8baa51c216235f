import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

interface Run {
  readonly directory: string;
  /** In addition to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether output on standard error is a failure: warnings that users would see. */
  readonly quiet?: true;
}

/** The last lines of an output that explain a failure. */
const SHOWN_LINES = 25;

/**
 * Runs a program without a terminal.
 *
 * @returns its standard output.
 * @throws Error with the end of its output if it fails, or if it must be quiet and prints a warning.
 */
export async function run(program: string, args: readonly string[], options: Run): Promise<string> {
  const child = spawn(program, args, {
    cwd: options.directory,
    env: { ...process.env, NODE_OPTIONS: '', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const call = [program, ...args].join(' ');
  if (child.exitCode !== 0) {
    const shown = `${output}\n${errors}`.trim().split('\n').slice(-SHOWN_LINES).join('\n');
    throw new Error(`${call} failed in ${options.directory}:\n${shown}`);
  }
  if (options.quiet === true && errors.trim() !== '') {
    throw new Error(`${call} prints a warning:\n${errors.trim()}`);
  }
  return output;
}
