import { plus } from '../../../shared/certificates/instant.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import { describeError } from '../../../shared/runtime/log.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { SIMULATORS } from '../../simulators/registry.ts';
import type { Simulator } from '../../simulators/simulator-kind.ts';
import { callWith, readArguments } from '../arguments.ts';
import type { ParsedArguments } from '../arguments.ts';
import { formatHelp } from '../help.ts';
import { readMoment } from '../option-values.ts';
import { SIMULATE } from './arguments.ts';

const read = readArguments(SIMULATE, process.argv.slice(2));
switch (read.kind) {
  case 'help':
    process.stdout.write(formatHelp(SIMULATE));
    break;
  case 'wrong':
    process.stderr.write(`${read.problems.join('\n')}\nSee ${callWith(SIMULATE, '--help')}.\n`);
    process.exitCode = 2;
    break;
  case 'run':
    await simulate(read.parsed).catch((error: unknown) => {
      process.stderr.write(`${whyNotStarted(error, read.parsed.value('port'))}\n`);
      process.exitCode = 1;
    });
}

async function simulate(parsed: ParsedArguments): Promise<void> {
  const provider = parsed.operand(0);
  const kind = SIMULATORS[provider];
  if (kind === undefined) return;
  const now = readMoment(parsed.value('now') ?? '');
  const clock = now === undefined ? systemClock : runningFrom(now);
  const simulator = await kind.start({
    clock,
    port: Number(parsed.value('port') ?? 0),
    ...defined({
      key: parsed.value('key'),
      rateLimits: parsed.has('no-rate-limits') ? (false as const) : undefined,
    }),
  });
  simulator.seedAccount(clock());
  simulator.seedMany(clock(), { issued: Number(parsed.value('certificates') ?? 0), pending: 0 });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.stop());
  }
  if (parsed.has('json')) {
    const { baseUrl, settings, secret } = simulator;
    const line = { provider, baseUrl, settings, secret, pid: process.pid };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  (parsed.has('json') ? process.stderr : process.stdout).write(announce(kind.title, simulator));
}

/** Address, credentials and example requests. */
function announce(
  title: string,
  { baseUrl, settings, secret, headers, examples }: Simulator,
): string {
  const flags = Object.entries(headers)
    .map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`)
    .join('');
  const shown = Object.entries(settings).filter(([name]) => name !== 'baseUrl');
  return [
    `${title}, simulated: ${baseUrl}`,
    ...shown.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...Object.entries(secret).map(([field, value]) => `${field}: ${value}`),
    '',
    'Example requests',
    ...examples.map(({ path, body }) => {
      const data = body === undefined ? '' : ` -d ${quoted(body)}`;
      return `  curl -s${flags}${data} ${quoted(`${baseUrl}${path}`)}`;
    }),
    '',
    'Press Ctrl-C to stop.',
    '',
  ].join('\n');
}

/** Quotes `text` for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A clock that starts at `start` and runs in real time. */
function runningFrom(start: ReturnType<Clock>): Clock {
  const begin = performance.now();
  return () => plus(start, performance.now() - begin);
}

function whyNotStarted(error: unknown, port = ''): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another port with --port.`;
  if (code === 'EACCES') {
    return `You do not have permission to use port ${port}. Choose a port above 1023 with --port.`;
  }
  return describeError(error);
}
