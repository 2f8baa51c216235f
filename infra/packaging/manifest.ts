import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  bin: z.record(z.string(), z.string()),
  engines: z.object({ node: z.string() }),
  exports: z.record(
    z.string(),
    z.union([z.string(), z.object({ types: z.string(), default: z.string() })]),
  ),
});

/** What package.json says about the package. */
export const MANIFEST = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** The declaration file of each entry point, by the path that users import: `cert-expiry-monitor/events`. */
export const ENTRY_POINTS: ReadonlyMap<string, string> = new Map(
  Object.entries(MANIFEST.exports).flatMap(([path, target]) =>
    typeof target === 'string' ? [] : [[`${MANIFEST.name}${path.slice(1)}`, target.types]],
  ),
);
