import { measureBundles } from './bundles.ts';
import { measureDeliveryLog } from './delivery-log.ts';
import { showFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import { measureProviders } from './providers.ts';
import { measureSyncMemory } from './sync-memory.ts';
import { measureSyncSpeed } from './sync-speed.ts';

interface Measurement {
  readonly summary: string;
  readonly measure: (progress: (text: string) => void) => Promise<Figure[]>;
}

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  sync: { summary: 'time of a sync of 10,000 known orders', measure: measureSyncSpeed },
  providers: { summary: 'requests and time of a sync per provider', measure: measureProviders },
  memory: { summary: 'peak memory of a sync', measure: measureSyncMemory },
  bundles: { summary: 'size and import time of each function', measure: measureBundles },
  'delivery-log': {
    summary: 'lost and duplicate notifications in 10,000 random schedules',
    measure: measureDeliveryLog,
  },
};

const USAGE = `Measures speed and size, and compares them with limits.

  npm run bench                       all measurements
  npm run bench -- MEASUREMENT...     only the named measurements

${Object.entries(MEASUREMENTS)
  .map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`)
  .join('\n')}

  --json        print one JSON line per figure
  --help        print this text

Figures go to standard output, progress to standard error.
Exit code 0: measured. 2: wrong arguments.
`;

const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith('-'));
const unknown = [
  ...words.filter((word) => word.startsWith('-') && !['--json', '--help', '-h'].includes(word)),
  ...names.filter((name) => !Object.hasOwn(MEASUREMENTS, name)),
];
if (words.includes('--help') || words.includes('-h')) {
  process.stdout.write(USAGE);
} else if (unknown.length > 0) {
  const known = Object.keys(MEASUREMENTS).join(', ');
  console.error(
    `Unknown argument: ${unknown.join(', ')}. Measurements are: ${known}. See npm run bench -- --help.`,
  );
  process.exitCode = 2;
} else {
  await run();
}

async function run(): Promise<void> {
  for (const [name, { measure }] of Object.entries(MEASUREMENTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const figures = await measure((text) => process.stderr.write(`  … ${name}: ${text}\n`));
    if (words.includes('--json')) {
      for (const figure of figures) console.log(JSON.stringify({ measurement: name, ...figure }));
    } else console.log(`\n${name}\n${figures.map(showFigure).join('\n')}`);
  }
}
