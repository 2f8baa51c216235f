import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotScaffold } from './cannot-scaffold.ts';
import { TEMPLATE_FOLDER, instantiate } from './instantiate.ts';
import { nameProblem, spellingsOf } from './provider-name.ts';
import { REGISTERS } from './register.ts';

export interface PlannedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

export interface ProviderPlan {
  readonly created: readonly PlannedFile[];
  readonly changed: readonly PlannedFile[];
}

/**
 * What a new provider consists of. Writes nothing, so that what cannot be done whole is not begun.
 *
 * @throws CannotScaffold with everything that stands in the way
 */
export function planProvider(root: string, kebab: string): ProviderPlan {
  const problem = nameProblem(kebab);
  if (problem !== undefined) throw new CannotScaffold(problem);
  const name = spellingsOf(kebab);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const created = globSync(`${TEMPLATE_FOLDER}/**/*.{ts,md}`, { cwd: root })
    .sort()
    .map((path) => instantiate({ path: path.replaceAll('\\', '/'), text: read(path) }, name));
  const rooms = ['shared/providers', 'infra/simulators', 'test/shared/providers'];
  const taken = [
    ...rooms.map((room) => `${room}/${kebab}`),
    ...created.map(({ path }) => path),
  ].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) {
    const paths = taken.map((path) => `  ${path}`).join('\n');
    throw new CannotScaffold(
      `"${kebab}" is taken, and nothing is ever overwritten. There is already\n${paths}`,
    );
  }
  const changed = REGISTERS.map((register) => ({
    path: register.path,
    text: register.add(read(register.path), name),
  }));
  return { created, changed };
}
