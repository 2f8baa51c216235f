import { fileURLToPath } from 'node:url';
import { describeError } from '../../shared/runtime/log.ts';
import { CannotScaffold } from './cannot-scaffold.ts';
import { makeProvider } from './make-provider.ts';
import { USAGE, nextSteps } from './messages.ts';
import { nameProblem } from './provider-name.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

process.exitCode = run(process.argv.slice(2));

/** 0: made, or helped. 1: it cannot be made here. 2: wrong arguments. */
function run(args: readonly string[]): number {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const problems = argumentProblems(args);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\nSee npm run new:provider -- --help.\n`);
    return 2;
  }
  const [name = ''] = args;
  try {
    process.stdout.write(nextSteps(name, makeProvider(ROOT, name, process.execPath)));
    return 0;
  } catch (error) {
    const message = error instanceof CannotScaffold ? error.message : describeError(error);
    process.stderr.write(`${message}\n`);
    return 1;
  }
}

function argumentProblems(args: readonly string[]): string[] {
  const [name, ...more] = args.filter((arg) => !arg.startsWith('-'));
  const problem = name === undefined ? 'the name of the provider is missing' : nameProblem(name);
  return [
    ...args.filter((arg) => arg.startsWith('-')).map((option) => `${option} is no option`),
    ...(problem === undefined ? [] : [problem]),
    ...more.map((word) => `"${word}" is one word too many`),
  ];
}
