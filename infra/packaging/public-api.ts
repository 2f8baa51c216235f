import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The statements of a declaration file, as the compiler writes them: each starts at the beginning of a line. */
interface Declarations {
  readonly statements: readonly Statement[];
  /** Where an imported name comes from. */
  readonly imports: ReadonlyMap<string, Reference>;
}

interface Statement {
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  /** The declared names; a type and a constant can have the same one. */
  readonly names: readonly string[];
}

interface Reference {
  readonly file: string;
  readonly name: string;
}

const START = /^(?=\/\*\*|export |declare |import |interface |type |abstract |class )/m;
const COMMENT = /\/\*\*[\s\S]*?\*\//g;
const NAME =
  /^(?:export )?(?:declare )?(?:abstract )?(?:class|interface|type|const|function) (\w+)/;
const NAMES_OF_FILE =
  /^(?:export|import) (?:type )?(?:\{(?<names>[^}]*)\}|\* as \w+) from '(?<path>[^']+)';/;
const INLINE = /import\(["'](?<path>\.[^"']+)["']\)\.(?<name>\w+)/g;

/**
 * The declarations that an entry point exports and those that they use, file by file. Declarations of other packages are
 * left out.
 *
 * @param entry the `.d.ts` file of the entry point.
 * @param known the page of another entry point: its declarations are left out.
 */
export function publicApi(entry: string, folder: string, known = ''): string {
  const files = new Map<string, Declarations>();
  const used = new Map<string, Set<Statement>>();

  function open(file: string): Declarations {
    const opened = files.get(file);
    if (opened !== undefined) return opened;
    const read = readDeclarations(file);
    files.set(file, read);
    return read;
  }

  function use({ file, name }: Reference): void {
    const { statements, imports } = open(file);
    const imported = imports.get(name);
    if (imported !== undefined) use(imported);
    for (const statement of statements) if (statement.names.includes(name)) take(file, statement);
  }

  function take(file: string, statement: Statement): void {
    const taken = used.get(file) ?? new Set();
    if (taken.has(statement)) return;
    used.set(file, taken.add(statement));
    const { code } = statement;
    for (const [, path = '', name = ''] of code.matchAll(INLINE)) {
      use({ file: resolve(file, path), name });
    }
    for (const [name] of code.matchAll(/\b[A-Za-z_]\w*\b/g)) use({ file, name });
  }

  for (const statement of open(entry).statements) take(entry, statement);
  return [...used.keys()]
    .sort((one, other) => Number(other === entry) - Number(one === entry) || (one < other ? -1 : 1))
    .flatMap((file) => {
      const taken = open(file).statements.filter(
        (one) => used.get(file)?.has(one) === true && !known.includes(one.text),
      );
      if (taken.length === 0) return [];
      return [`// ${relative(folder, file)}\n${taken.map(({ text }) => text).join('')}`];
    })
    .join('\n');
}

function readDeclarations(file: string): Declarations {
  const imports = new Map<string, Reference>();
  const statements: Statement[] = [];
  let comment = '';
  for (const part of readFileSync(file, 'utf8').split(START)) {
    const code = part.replaceAll(COMMENT, '');
    const { names, path } = NAMES_OF_FILE.exec(code)?.groups ?? {};
    if (path?.startsWith('.') === true) {
      for (const [, name = '', as = name] of (names ?? '').matchAll(/(\w+)(?: as (\w+))?/g)) {
        imports.set(as, { file: resolve(file, path), name });
      }
    }
    if (code.trim() === '') comment += part;
    else {
      const name = NAME.exec(code)?.[1];
      if (!code.startsWith('import ')) {
        statements.push({ text: comment + part, code, names: name === undefined ? [] : [name] });
      }
      comment = '';
    }
  }
  return { statements, imports };
}

function resolve(file: string, path: string): string {
  return join(dirname(file), path.replace(/\.[jt]s$/, '.d.ts'));
}
