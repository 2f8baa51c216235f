import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PROVIDERS } from '../shared/providers/registry.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENTS = globSync('{*.md,{docs,examples,shared,infra}/**/*.md}', { cwd: ROOT });

const textOf = (document: string) => readFileSync(join(ROOT, document), 'utf8');

/** The code blocks of a document in a language. */
function blocksOf(document: string, language: string): string[] {
  const fence = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...textOf(document).matchAll(fence)].map(([, code = '']) => code);
}

/** The example configuration with the accounts in its comments enabled. */
function withItsExamples(config: string): string {
  const shown = config.replaceAll('// { ', '{ ');
  expect(Object.keys(PROVIDERS).filter((name) => !shown.includes(`'${name}'`))).toEqual([]);
  expect(shown).not.toBe(config);
  return shown;
}

/** The anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

describe('the documents', () => {
  test.each(DOCUMENTS)('%s contains no broken links', (document) => {
    const broken = [...textOf(document).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? join(ROOT, document) : resolve(ROOT, dirname(document), path);
        if (!existsSync(target)) return true;
        if (anchor === undefined) return false;
        const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)];
        return !headings.some(([, heading = '']) => anchorOf(heading) === anchor);
      });
    expect(broken).toEqual([]);
  });

  test('contain only existing npm scripts', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf('package.json')));
    const named = DOCUMENTS.flatMap((document) =>
      [...textOf(document).matchAll(/npm run (?:--?\w+ )*([a-z][\w:-]*)/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(named).toContain('check');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('contain code that compiles', () => {
    const folder = mkdtempSync(join(ROOT, 'node_modules', '.docs-'));
    try {
      const blocks = [
        'README.md',
        'docs/tutorial.md',
        'docs/how-to/deploy.md',
        'docs/how-to/test-a-subscriber.md',
        'docs/reference/events.md',
      ].flatMap((document) => blocksOf(document, 'ts'));
      expect(blocks.length).toBeGreaterThanOrEqual(2);
      const files = [...blocks, withItsExamples(textOf('monitor.config.example.ts'))].map(
        (code, index) => {
          const file = join(folder, `block-${index}.ts`);
          writeFileSync(
            file,
            code
              .replaceAll("'./infra/", `'${ROOT}infra/`)
              .replaceAll("'./handle-event.ts'", `'${ROOT}examples/subscriber/handle-event.ts'`),
          );
          return file;
        },
      );
      const project = join(folder, 'tsconfig.json');
      const extending = { extends: join(ROOT, 'tsconfig.json'), include: [], files };
      writeFileSync(project, JSON.stringify(extending));
      const { stdout } = spawnSync(
        join(ROOT, 'node_modules', '.bin', 'tsc'),
        ['--project', project],
        { encoding: 'utf8', cwd: ROOT },
      );
      expect(stdout).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
