import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachableDeclarations } from '../../../infra/packaging/declarations.ts';
import { publicApi } from '../../../infra/packaging/public-api.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declarations-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the declarations of an entry point', () => {
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'small', path)), { recursive: true });
      writeFileSync(join(folder, 'small', path), content);
    }
  };
  beforeAll(() => {
    write({
      'index.d.ts':
        "export { Used } from './a/used.ts';\nexport type { Config } from './config.ts';\n",
      'a/used.d.ts': `import type { Private } from '../private.ts';
import { Base } from './base.ts';
/** Documented. */
export declare class Used extends Base {
    private readonly hidden;
    readonly label: import("../label.ts").Label;
}
export declare function unused(value: Private): void;
`,
      'a/base.d.ts': 'export declare class Base {\n}\n',
      'label.d.ts':
        'export type Label = Text;\ntype Text = string;\ntype Other = number;\nexport {};\n',
      'private.d.ts': 'export interface Private {\n}\n',
      'config.d.ts': '/** Mentions Private. */\nexport interface Config {\n}\n',
    });
  });

  test('are those that it exports and those that they use', () => {
    const small = join(folder, 'small');
    expect(publicApi(join(small, 'index.d.ts'), small)).toBe(`// index.d.ts
export { Used } from './a/used.ts';
export type { Config } from './config.ts';

// a/base.d.ts
export declare class Base {
}

// a/used.d.ts
/** Documented. */
export declare class Used extends Base {
    private readonly hidden;
    readonly label: import("../label.ts").Label;
}

// config.d.ts
/** Mentions Private. */
export interface Config {
}

// label.d.ts
export type Label = Text;
type Text = string;
`);
  });

  test('are shipped with every file that they import', () => {
    const small = join(folder, 'small');
    const files = ['a/base', 'a/used', 'config', 'index', 'label', 'private'];
    expect(reachableDeclarations([join(small, 'index.d.ts')])).toEqual(
      files.map((name) => join(small, `${name}.d.ts`)),
    );
  });
});
