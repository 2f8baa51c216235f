import { dirname, join, relative } from 'node:path/posix';
import type { ProviderSpellings } from './provider-name.ts';
import { spellingsOf } from './provider-name.ts';

/** Where the template lies. It is a provider like any other, but that its folders lie below this one. */
export const TEMPLATE_FOLDER = 'infra/new-provider/template';

const TEMPLATE = spellingsOf('example-vendor');

/**
 * A file of the template as a file of the new provider: its path and its text with the new name, and imports
 * that lead from its new place to where they led before. Paths are relative to the repository.
 */
export function instantiate(
  template: { readonly path: string; readonly text: string },
  name: ProviderSpellings,
): { readonly path: string; readonly text: string } {
  const place = relative(TEMPLATE_FOLDER, template.path);
  const text = template.path.endsWith('.ts')
    ? template.text.replaceAll(
        /(\bfrom |\bimport\()'(\.[^']+)'/g,
        (_, before: string, imported: string) =>
          `${before}'${movedImport(imported, template.path, place)}'`,
      )
    : template.text;
  return { path: rename(place, name), text: rename(text, name) };
}

function movedImport(imported: string, from: string, to: string): string {
  const meant = join(dirname(from), imported);
  const isOwn = meant.startsWith(`${TEMPLATE_FOLDER}/`);
  const target = isOwn ? relative(TEMPLATE_FOLDER, meant) : meant;
  const moved = relative(dirname(to), target);
  return moved.startsWith('.') ? moved : `./${moved}`;
}

function rename(text: string, name: ProviderSpellings): string {
  const spellings = Object.keys(TEMPLATE) as (keyof ProviderSpellings)[];
  const pattern = new RegExp(spellings.map((spelling) => TEMPLATE[spelling]).join('|'), 'g');
  return text.replaceAll(pattern, (found) => {
    const spelling = spellings.find((one) => TEMPLATE[one] === found);
    return spelling === undefined ? found : name[spelling];
  });
}
