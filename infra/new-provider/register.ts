import { CannotScaffold } from './cannot-scaffold.ts';
import type { ProviderSpellings } from './provider-name.ts';

/** A file that lists the providers, and how one more gets into it. Paths are relative to the repository. */
export interface Register {
  readonly path: string;
  add(text: string, name: ProviderSpellings): string;
}

/** Every place that names the providers one by one. */
export const REGISTERS: readonly Register[] = [
  {
    path: 'shared/providers/registry.ts',
    add(text, { kebab, camel }) {
      const line = `import { ${camel} } from './${kebab}/descriptor.ts';`;
      const entry = kebab === camel ? `  ${camel},` : `  '${kebab}': ${camel},`;
      return insert(
        insert(
          text,
          'before',
          /^import .* from '\.\/provider-descriptor\.ts';$/m,
          `${line}\n`,
          this,
        ),
        'before',
        /^\} as const satisfies /m,
        `${entry}\n`,
        this,
      );
    },
  },
  {
    path: 'infra/simulators/registry.ts',
    add(text, { kebab, camel }) {
      const line = `import { ${camel}Simulator } from './${kebab}/simulator-kind.ts';`;
      const key = kebab === camel ? camel : `'${kebab}'`;
      return insert(
        insert(text, 'before', /^import .* from '\.\/simulator-kind\.ts';$/m, `${line}\n`, this),
        'before',
        /^\};$/m,
        `  ${key}: ${camel}Simulator,\n`,
        this,
      );
    },
  },
  {
    path: 'oxlint.config.ts',
    add(text, { kebab }) {
      const list = /^const PROVIDERS = \[([^\]]*)\]/m.exec(text);
      if (list?.[1]?.includes(`'${kebab}'`) === true) return text;
      return insert(
        text,
        'after',
        /^const PROVIDERS = \[[^\]]*'(?=,?\s*\])/m,
        `, '${kebab}'`,
        this,
      );
    },
  },
];

function insert(
  text: string,
  side: 'before' | 'after',
  anchor: RegExp,
  addition: string,
  { path }: Register,
): string {
  const found = anchor.exec(text);
  if (found === null) {
    throw new CannotScaffold(
      `${path} does not look as it is known here: ${anchor.source} is not in it. Nothing was written.`,
    );
  }
  const at = found.index + (side === 'before' ? 0 : found[0].length);
  return `${text.slice(0, at)}${addition}${text.slice(at)}`;
}
