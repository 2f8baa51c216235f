import { measureBundles } from './bundles.ts';
import type { Figure } from './figure.ts';
import { showFigure } from './figure.ts';
import { measureDeliveryLog } from './delivery-log.ts';
import { measureProviders } from './providers.ts';
import { measureSyncMemory } from './sync-memory.ts';
import { measureSyncSpeed } from './sync-speed.ts';

// `npm run bench` measures everything, `npm run bench -- sweep bundles` what is named; `--json` for programs.
// Figures go to standard output, progress to standard error.

const MEASUREMENTS: Readonly<
  Record<string, (progress: (text: string) => void) => Promise<Figure[]>>
> = {
  sync: measureSyncSpeed,
  providers: measureProviders,
  memory: measureSyncMemory,
  bundles: measureBundles,
  deliveryLog: measureDeliveryLog,
};

const words = process.argv.slice(2);
const json = words.includes('--json');
const names = words.filter((word) => word !== '--json');
const unknown = names.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  console.error(
    `There is no measurement ${unknown.join(', ')}; there are: ${Object.keys(MEASUREMENTS).join(', ')}`,
  );
  process.exit(2);
}

for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const figures = await measure((text) => process.stderr.write(`  … ${name}: ${text}\n`));
  if (json)
    for (const figure of figures) console.log(JSON.stringify({ measurement: name, ...figure }));
  else console.log(`\n${name}\n${figures.map(showFigure).join('\n')}`);
}
