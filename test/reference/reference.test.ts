import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../infra/cli/commands.ts';
import { USAGE } from '../../infra/cli/start/usage.ts';
import { usage } from '../../infra/cli/usage.ts';
import { configurationPage } from './configuration-page.ts';

const page = (name: string) => new URL(`../../docs/reference/${name}`, import.meta.url).pathname;
const block = (text: string) => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;

/** `vitest run test/reference -u` writes the pages. */
describe('the reference', () => {
  test('docs/reference/configuration.md has every option of the configuration types', async () => {
    const types = new URL('../../infra/deploy/config/monitor-config.ts', import.meta.url);
    const text = configurationPage(readFileSync(types, 'utf8'));
    expect(text.match(/^### /gm)?.length).toBeGreaterThan(30);
    await expect(text).toMatchFileSnapshot(page('configuration.md'));
  });

  test('docs/reference/command-line.md has the help of every command', async () => {
    const text = [
      '# Command line\n',
      'The output of `--help` of each command. This page is generated.\n',
      `## npm start\n\n${block(USAGE)}`,
      `## npm run monitor\n\n${block(usage(undefined, COMMANDS))}`,
      ...COMMANDS.map(
        (command) => `## npm run monitor -- ${command.name}\n\n${block(usage(command, COMMANDS))}`,
      ),
    ].join('\n');
    await expect(text).toMatchFileSnapshot(page('command-line.md'));
  });
});
