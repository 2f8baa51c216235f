import { plus } from '../../shared/certificates/instant.ts';
import { defined } from '../../shared/runtime/defined.ts';
import { describeError } from '../../shared/runtime/log.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { announce } from './announcement.ts';
import { parseArguments } from './arguments.ts';
import type { SimulateArguments } from './arguments.ts';
import { SIMULATORS } from './registry.ts';
import { usage } from './usage.ts';

const names = Object.keys(SIMULATORS);
const parsed = parseArguments(process.argv.slice(2), names);
if (parsed.kind === 'help') {
  process.stdout.write(usage(names));
} else if (parsed.kind === 'problems') {
  process.stderr.write(`${parsed.problems.join('\n')}\nSee npm run simulate -- --help.\n`);
  process.exitCode = 2;
} else {
  await simulate(parsed.arguments).catch((error: unknown) => {
    process.stderr.write(`${whyNotStarted(error, parsed.arguments.port)}\n`);
    process.exitCode = 1;
  });
}

async function simulate({
  name,
  port,
  further,
  key,
  now,
  isUnlimited,
  isJson,
}: SimulateArguments): Promise<void> {
  const kind = SIMULATORS[name];
  if (kind === undefined) return;
  const clock = now === undefined ? systemClock : runningFrom(now);
  const simulator = await kind.start({
    clock,
    port,
    ...defined({ key, rateLimits: isUnlimited ? (false as const) : undefined }),
  });
  simulator.seedAccount(clock());
  simulator.seedMany(clock(), { issued: further, pending: 0 });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.stop());
  }
  if (isJson) {
    const { baseUrl, settings, secret } = simulator;
    const line = { provider: name, baseUrl, settings, secret, pid: process.pid };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  (isJson ? process.stderr : process.stdout).write(announce(kind.title, simulator));
}

/** A clock that starts at `start` and runs in real time. */
function runningFrom(start: ReturnType<Clock>): Clock {
  const begin = performance.now();
  return () => plus(start, performance.now() - begin);
}

function whyNotStarted(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another port with --port.`;
  if (code === 'EACCES') {
    return `You do not have permission to use port ${port}. Choose a port above 1023 with --port.`;
  }
  return describeError(error);
}
