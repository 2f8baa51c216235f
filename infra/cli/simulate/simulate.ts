import { once } from 'node:events';
import { millisecondsBetween, plus } from '../../../shared/certificates/instant.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import { describeError } from '../../../shared/runtime/log.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { SIMULATORS } from '../../simulators/registry.ts';
import type { Simulator } from '../../simulators/simulator-kind.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { Host } from '../command.ts';
import { CannotOperate } from '../deployment.ts';
import { readMoment } from '../option-values.ts';

/** Runs a simulated provider until the signal aborts. @returns the exit code. */
export async function runSimulator(
  parsed: ParsedArguments,
  { signal, pid, stdout, stderr }: Host,
): Promise<number> {
  const provider = parsed.operand(0);
  const kind = SIMULATORS[provider];
  if (kind === undefined) return 2;
  const now = readMoment(parsed.value('now') ?? '');
  const clock = now === undefined ? systemClock : runningFrom(now);
  const simulator = await kind
    .start({
      clock,
      port: Number(parsed.value('port') ?? 0),
      ...defined({
        key: parsed.value('key'),
        rateLimits: parsed.has('no-rate-limits') ? (false as const) : undefined,
      }),
    })
    .catch((error: unknown) => {
      throw new CannotOperate(whyNotStarted(error, parsed.value('port')));
    });
  simulator.seedAccount(clock());
  simulator.seedMany(clock(), { issued: Number(parsed.value('certificates') ?? 0), pending: 0 });
  if (parsed.has('json')) {
    const { baseUrl, settings, secret } = simulator;
    stdout.write(`${JSON.stringify({ provider, baseUrl, settings, secret, pid })}\n`);
  }
  (parsed.has('json') ? stderr : stdout).write(announce(kind.title, simulator));
  if (!signal.aborted) await once(signal, 'abort');
  await simulator.stop();
  return 0;
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
  const begin = systemClock();
  return () => plus(start, millisecondsBetween(begin, systemClock()));
}

function whyNotStarted(error: unknown, port = ''): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another port with --port.`;
  if (code === 'EACCES') {
    return `You do not have permission to use port ${port}. Choose a port above 1023 with --port.`;
  }
  return describeError(error);
}
