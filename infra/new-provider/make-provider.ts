import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotScaffold } from './cannot-scaffold.ts';
import { planProvider } from './plan-provider.ts';
import type { ProviderPlan } from './plan-provider.ts';

/**
 * Makes the room, the simulator and the mirror of a new provider, and makes it known.
 *
 * @param node the Node.js that runs the formatter
 * @throws CannotScaffold before anything is written, or where the result could not be formatted
 */
export function makeProvider(root: string, kebab: string, node: string): ProviderPlan {
  const plan = planProvider(root, kebab);
  const files = [...plan.created, ...plan.changed];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // Lines break elsewhere with a name of another length.
  const formatter = join(root, 'node_modules', 'oxfmt', 'bin', 'oxfmt');
  const { status, stderr } = spawnSync(node, [formatter, ...files.map(({ path }) => path)], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new CannotScaffold(`Everything is written, but could not be formatted: ${stderr}`);
  }
  return plan;
}
