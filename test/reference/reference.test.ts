import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { COMMANDS, readCommand } from '../../infra/cli/commands.ts';
import { configurationPage } from './configuration-page.ts';
import { constructPage } from './construct-page.ts';
import { jsonPage } from './json-page.ts';
import { metricsPage } from './metrics-page.ts';
import { EVERY_CHANNEL, EVERYTHING, synthesise } from '../infra/deploy/synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const page = (name: string) => new URL(`../../docs/reference/${name}`, import.meta.url).pathname;
const block = (text: string) => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;

function helpOf(...command: string[]): string {
  const read = readCommand([...command, '--help']);
  return read.kind === 'help' ? read.text : expect.fail(`${command.join(' ')} has no help`);
}

/** How the program is called. */
const CALLS = `The output of \`--help\` of each command. This page is generated.

The program is part of the npm package: \`npx cert-expiry-monitor list\`. In a clone of the repository, call it with
\`npm run monitor -- list\`, or with \`node --run monitor -- list\`, which prints no lines of npm. \`npm start --\` is short for
\`npm run monitor -- start\`, and \`npm run simulate --\` for \`npm run monitor -- simulate\`.
`;

/** `vitest run test/reference -u` writes the pages. */
describe('the reference', () => {
  test('docs/reference/configuration.md has every option of the configuration types', async () => {
    const files = [
      'infra/deploy/config/monitor-config.ts',
      'infra/deploy/config/deployment.ts',
      ...globSync('shared/providers/*/options.ts').sort(),
      'shared/notifications/channels/channel-options.ts',
    ];
    const text = configurationPage(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
    expect(text).toContain('### DigicertOptions.region');
    expect(text).toContain('### PagerDutyOptions.routingKeySecretName');
    expect(text.match(/^### /gm)?.length).toBeGreaterThan(60);
    await expect(text).toMatchFileSnapshot(page('configuration.md'));
  });

  test('docs/reference/command-line.md has the help of every command', async () => {
    const text = [
      '# Command line\n',
      CALLS,
      `## cert-expiry-monitor\n\n${block(helpOf())}`,
      ...COMMANDS.map(({ name }) => `## cert-expiry-monitor ${name}\n\n${block(helpOf(name))}`),
    ].join('\n');
    await expect(text).toMatchFileSnapshot(page('command-line.md'));
  });

  test('docs/reference/json.md has every field of the answers with --json', async () => {
    const text = jsonPage();
    expect(text).toContain('| `replacedBy` | string |');
    expect(text).toContain('| `validations[].commands.zoneFile` |');
    await expect(text).toMatchFileSnapshot(page('json.md'));
  });

  test('docs/reference/construct.md has the props, properties, methods and outputs of the construct', async () => {
    const source = (name: string) =>
      readFileSync(new URL(`../../infra/deploy/${name}`, import.meta.url), 'utf8');
    const text = constructPage(source('cert-expiry-monitor.ts'), source('monitor-events.ts'));
    expect(text).toContain('| `onEvent(');
    expect(text).toContain('| `notificationTopic` |');
    expect(text).toContain('| `tracing` |');
    await expect(text).toMatchFileSnapshot(page('construct.md'));
  });

  test('docs/reference/metrics.md has every metric that a function emits, and every alarm', async () => {
    const text = metricsPage(
      synthesise({
        ...EVERYTHING,
        accounts: [{ provider: 'digicert', name: 'main' }],
        notifications: { ...EVERY_CHANNEL, weeklySummary: {} },
      }),
    );
    await expect(text).toMatchFileSnapshot(page('metrics.md'));
  });
});
