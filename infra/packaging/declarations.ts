import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /(?:from|import\(|import) ?['"](\.[^'"]+)\.[jt]s['"]/g;

/**
 * The declaration files that entry points reach through relative imports, sorted.
 *
 * @param entries paths of `.d.ts` files.
 */
export function reachableDeclarations(entries: readonly string[]): string[] {
  const reached = new Set(entries);
  // A set also iterates over the files that are added meanwhile.
  for (const file of reached) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      reached.add(join(dirname(file), `${path}.d.ts`));
    }
  }
  return [...reached].sort();
}
