import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

const FILES = {
  'good.ts': 'const x: number = 1;\nexport default { x };\n',
  'good.mjs': 'export default { x: 1 };\n',
  'good.cjs': 'module.exports = { x: 1 };\n',
  'good.json': '{ "x": 1 }',
  'syntax.ts': 'export default {\n  a: [1,\n  b: ],\n};\n',
  'syntax.mjs': 'export default {\n  a: [1,\n  b: ],\n};\n',
  'syntax.json': '{\n  "apiKey": "MARKER" "MARKER"\n}\n',
  'pasted.ts': "export default {\n  apiKey: 'MARKER' 'MARKER',\n};\n",
  'enum.ts': 'const a = 1;\nenum Team { Shop }\nexport default { a, Team };\n',
  'namespace.ts': 'namespace Team { export const shop = 1; }\nexport default Team;\n',
  'none.ts': 'export const config = {};\n',
  'function.ts': 'export default () => ({});\n',
  'promise.ts': 'export default Promise.resolve({});\n',
  'throws.ts': 'const teams = undefined;\n\nexport default { a: teams.shop };\n',
  'package.ts':
    "import { defineMonitor } from 'no-such-package';\nexport default defineMonitor({});\n",
  'import.ts': "import { x } from './nowhere.ts';\nexport default { x };\n",
  'config.yaml': 'accounts: []\n',
};

let directory: string;
let loaded: Record<string, unknown>;

/** Node.js itself loads the files: the test runner compiles TypeScript that Node.js does not run. */
const SCRIPT = `
  const { loadConfig } = await import(process.argv[1]);
  const results = {};
  for (const file of process.argv.slice(2)) {
    results[file] = await loadConfig(file).catch(({ name, message }) => name + ': ' + message);
  }
  console.log(JSON.stringify(results));
`;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'load-config-'));
  for (const [file, content] of Object.entries(FILES))
    writeFileSync(join(directory, file), content);
  mkdirSync(join(directory, 'folder'));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--input-type=module', '-e', SCRIPT, resolve('infra/deploy/config/load-config.ts')],
      ...[...Object.keys(FILES), 'folder', 'absent.ts', 'monitor.config.ts'],
    ],
    { encoding: 'utf8', cwd: directory },
  );
  loaded = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(stdout || JSON.stringify({ stderr })));
}, 60_000);

afterAll(() => rmSync(directory, { recursive: true }));

describe('loadConfig', () => {
  test.each(['good.ts', 'good.mjs', 'good.cjs', 'good.json'])('reads %s', (file) => {
    expect(loaded[file]).toEqual({ x: 1 });
  });

  test.each([
    ['syntax.ts', /^syntax\.ts:3: syntax error: /],
    ['syntax.mjs', /^syntax\.mjs:3: syntax error: /],
    ['syntax.json', /^syntax\.json:2 is not valid JSON\. Correct the syntax/],
    ['pasted.ts', /^pasted\.ts:2: syntax error: /],
    ['enum.ts', /^enum\.ts:2: .*enum.* Use a constant object instead of an enum/],
    ['namespace.ts', /^namespace\.ts:1: .*cannot run enums, namespaces/],
    ['none.ts', /^none\.ts has no default export\. Add: export default defineMonitor/],
    ['function.ts', /^function\.ts: the default export is a function\. Export the configuration/],
    [
      'promise.ts',
      /^promise\.ts: the default export is a promise\. Wait for it: export default await/,
    ],
    ['throws.ts', /^throws\.ts:3: the file throws an error when it is loaded\. TypeError: /],
    ['package.ts', /^package\.ts: an import cannot be found: .*'no-such-package'.* Run npm ci/],
    ['import.ts', /^import\.ts: an import cannot be found: .*nowhere\.ts'/],
    ['config.yaml', /^config\.yaml is not a configuration file\. Use a file that ends with \.ts/],
    ['folder', /^folder is a directory\. Name a configuration file/],
    ['absent.ts', /^absent\.ts does not exist\.$/],
    [
      'monitor.config.ts',
      /^monitor\.config\.ts does not exist\. Create it, .*\n {2}npx cert-expiry-monitor init /,
    ],
  ])('explains why it cannot read %s, with the line, and repeats no content', (file, message) => {
    const [name, ...rest] = String(loaded[file]).split(': ');
    expect(name).toBe('ConfigFileError');
    expect(rest.join(': ')).toMatch(message);
    expect(rest.join(': ')).not.toMatch(/MARKER|\n {4}at /);
  });
});
