import jsTokens from 'js-tokens';

const TEST_FUNCTIONS = new Set(['describe', 'it', 'test']);

export interface CodeTexts {
  /** Every identifier of the file, once. */
  readonly names: ReadonlySet<string>;
  /** The titles of tests, and of the groups that they are in. */
  readonly titles: readonly string[];
  readonly comments: readonly string[];
}

/** Reads the identifiers, test titles and comments of a TypeScript file. Other strings are left out. */
export function textsOf(code: string): CodeTexts {
  const names = new Set<string>();
  const titles: string[] = [];
  const comments: string[] = [];
  /** For each open parenthesis, the function that is called: `test`, or `test.each`. */
  const calls: string[] = [];
  let callee = '';
  for (const { type, value } of jsTokens(code)) {
    if (type === 'WhiteSpace' || type === 'LineTerminatorSequence') continue;
    if (type === 'SingleLineComment' || type === 'MultiLineComment') {
      comments.push(value);
    } else if (type === 'IdentifierName' || type === 'PrivateIdentifier') {
      names.add(value);
      callee = callee.endsWith('.') ? callee + value : value;
    } else if (value === '.') {
      callee += '.';
    } else if (value === '(') {
      calls.push(callee);
      callee = '';
    } else if (value === ')') {
      // `test.each(rows)('title')`: what is called next is what was called here.
      const [name = ''] = (calls.pop() ?? '').split('.');
      callee = TEST_FUNCTIONS.has(name) ? name : '';
    } else {
      const [name = '', ...modifiers] = (calls.at(-1) ?? '').split('.');
      const isTitle = TEST_FUNCTIONS.has(name) && !modifiers.includes('each') && callee === '';
      if (isTitle && (type === 'StringLiteral' || type.includes('Template'))) titles.push(value);
      callee = type === 'Punctuator' ? ' ' : callee;
    }
  }
  return { names, titles, comments };
}
