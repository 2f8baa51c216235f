import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

/** Forbidden files, and the rule that must report each. */
const FORBIDDEN: readonly {
  readonly what: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}[] = [
  ...['new Date()', 'Date.now()', 'performance.now()'].flatMap((code) =>
    ['shared/lifecycle/x.ts', 'lambdas/check-deadlines/watch.ts', 'infra/constructs/x.ts'].map(
      (file) => ({
        what: `ambient time (${code}) in ${file}`,
        file,
        code: `export const now = ${code};`,
        rule: 'no-restricted-globals',
      }),
    ),
  ),
  ...['shared/runtime/x.ts', 'shared/certificates/x.ts', 'lambdas/send-notifications/send.ts'].map(
    (file) => ({
      what: `process.env in ${file}`,
      file,
      code: `export const home = process.env['HOME'];`,
      rule: 'no-restricted-globals',
    }),
  ),
  {
    what: 'ambient time in the local run',
    file: 'infra/local/x.ts',
    code: 'export const now = Date.now();',
    rule: 'no-restricted-globals',
  },
  {
    what: 'an import of node:process',
    file: 'shared/state/x.ts',
    code: `import { env } from 'node:process';\nexport const home = env['HOME'];`,
    rule: 'no-restricted-imports',
  },
  {
    what: 'any',
    file: 'shared/events/x.ts',
    code: `export function x(y: any): string {\n  return String(y);\n}`,
    rule: 'no-explicit-any',
  },
  {
    what: 'a promise that is not awaited',
    file: 'shared/events/x.ts',
    code: `async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}`,
    rule: 'no-floating-promises',
  },
  {
    what: 'a log line that does not use shared/runtime/log.ts',
    file: 'lambdas/send-notifications/send.ts',
    code: `console.info(JSON.stringify({ message: 'sent' }));`,
    rule: 'no-console',
  },
  {
    what: 'an import of zod with all locales',
    file: 'shared/events/x.ts',
    code: `import { z } from 'zod';\nexport const X = z.string();`,
    rule: 'import-style',
  },
  {
    what: 'a file of more than 300 lines',
    file: 'shared/events/x.ts',
    code: Array.from({ length: 301 }, (_, line) => `export const x${line} = ${line};`).join('\n'),
    rule: 'max-lines',
  },
  ...(
    [
      ['shared/certificates/x.ts', '../lifecycle/alarm-policy.ts'],
      ['shared/lifecycle/x.ts', '../state/certificate-store.ts'],
      ['shared/lifecycle/x.ts', '../runtime/clock.ts'],
      ['shared/lifecycle/x.ts', 'node:fs'],
      ['shared/providers/registry-x.ts', '../events/event.ts'],
      ['shared/providers/digicert/x.ts', '../huawei/client.ts'],
      ['shared/providers/digicert/x.ts', '../registry.ts'],
      ['shared/providers/digicert/x.ts', '../../state/certificate-store.ts'],
      ['shared/providers/digicert/x.ts', '@aws-sdk/client-sns'],
      ['shared/state/x.ts', 'zod'],
      ['lambdas/send-notifications/env.ts', 'zod'],
      ['shared/state/x.ts', '../events/event.ts'],
      ['shared/state/x.ts', '../providers/provider.ts'],
      ['shared/events/x.ts', '../notifications/notification.ts'],
      ['shared/events/x.ts', '../state/certificate-store.ts'],
      ['shared/notifications/x.ts', '../state/certificate-store.ts'],
      ['shared/notifications/channels/x.ts', '../../providers/provider.ts'],
      ['shared/dns/x.ts', '../providers/provider.ts'],
      ['shared/runtime/x.ts', '../events/event.ts'],
      ['shared/runtime/x.ts', '../../lambdas/send-notifications/env.ts'],
      ['shared/events/x.ts', '../../infra/deploy/config/monitor.ts'],
      ['lambdas/send-notifications/x.ts', '../deliver-to-channel/env.ts'],
      ['lambdas/send-notifications/x.ts', '../../infra/deploy/config/monitor.ts'],
      ['lambdas/send-notifications/x.ts', '@aws-sdk/client-sns'],
      ['lambdas/send-notifications/handler.ts', '../deliver-to-channel/env.ts'],
      ['infra/deploy/constructs/x.ts', '../../../lambdas/send-notifications/handler.ts'],
      ['infra/deploy/x.ts', '../../lambdas/send-notifications/envelope.ts'],
      ['infra/deploy/x.ts', '../../test/support/clock.ts'],
      ['infra/deploy/x.ts', '../local/run.ts'],
      ['infra/deploy/x.ts', '../../shared/dns/open-dns.ts'],
      ['infra/deploy/x.ts', '../../shared/notifications/delivery/deliver-messages.ts'],
      ['infra/local/x.ts', '../cli/command.ts'],
      ['infra/simulators/x.ts', '../local/run.ts'],
      ['shared/tracking/x.ts', '../notifications/notification.ts'],
      ['shared/tracking/x.ts', '../../lambdas/poll-account/env.ts'],
      ['infra/local/x.ts', '../../lambdas/send-notifications/handler.ts'],
      ['infra/local/aws/x.ts', '../../../test/support/clock.ts'],
      ['examples/subscriber/x.ts', '../../lambdas/send-notifications/env.ts'],
      ['examples/subscriber/x.ts', '../../shared/events/index.ts'],
      ['examples/subscriber/x.ts', '../webhook-receiver/receiver.ts'],
    ] as const
  ).map(([file, imported]) => ({
    what: `${imported} in ${file}`,
    file,
    code: `export * from '${imported}';`,
    rule: 'no-restricted-imports',
  })),
];

/** Allowed files that are similar to the forbidden ones. */
const ALLOWED: readonly { readonly file: string; readonly code: string }[] = [
  { file: 'shared/certificates/instant.ts', code: 'export const now = Date.now();' },
  { file: 'shared/runtime/clock.ts', code: 'export const now = () => Date.now();' },
  {
    file: 'lambdas/send-notifications/handler.ts',
    code: `export const home = process.env['HOME'];`,
  },
  { file: 'infra/cli/main.ts', code: `export const home = process.env['HOME'];` },
  ...(
    [
      ['shared/lifecycle/x.ts', '../certificates/instant.ts'],
      ['shared/providers/digicert/x.ts', '../../certificates/instant.ts'],
      ['shared/providers/digicert/x.ts', '../http/http-client.ts'],
      ['shared/providers/x.ts', './digicert/descriptor.ts'],
      ['shared/state/x.ts', '@aws-sdk/client-dynamodb'],
      ['shared/notifications/x.ts', '../events/catalogue.ts'],
      ['lambdas/send-notifications/x.ts', '../../shared/events/event.ts'],
      ['lambdas/send-notifications/handler.ts', '@aws-sdk/client-sns'],
      ['infra/deploy/constructs/x.ts', '../../../lambdas/send-notifications/env.ts'],
      ['infra/deploy/x.ts', '../../shared/notifications/limits.ts'],
      ['infra/local/x.ts', '../../shared/notifications/delivery/send-notifications.ts'],
      ['examples/subscriber/x.ts', 'cert-expiry-monitor/events'],
    ] as const
  ).map(([file, imported]) => ({
    file,
    code: `export * from '${imported}';`,
  })),
];

const Report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

const root = new URL('..', import.meta.url).pathname;
const CONFIGURATION = ['oxlint.config.ts', 'tsconfig.json', 'package.json'];

/** Imported by snippets. The configuration forbids `infra/deploy` to import these files because it finds them. */
const IMPLEMENTATIONS = [
  'shared/dns/open-dns.ts',
  'shared/notifications/delivery/deliver-messages.ts',
];

let folder: string;
/** The violated rules by index of the snippet. */
let found: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const snippets = [...FORBIDDEN, ...ALLOWED];
  found = new Map();
  // Snippets with the same path are checked in separate runs.
  for (let rest = [...snippets.keys()]; rest.length > 0;) {
    const run = join(folder, `run-${rest[0]}`);
    const taken = new Map<string, number>();
    for (const index of rest) {
      const file = snippets[index]?.file ?? '';
      if (!taken.has(file)) taken.set(file, index);
    }
    await mkdir(run);
    for (const name of CONFIGURATION) await cp(join(root, name), join(run, name));
    for (const name of IMPLEMENTATIONS) {
      await mkdir(dirname(join(run, name)), { recursive: true });
      await cp(join(root, name), join(run, name));
    }
    for (const [file, index] of taken) {
      await mkdir(dirname(join(run, file)), { recursive: true });
      await writeFile(join(run, file), `${snippets[index]?.code}\n`);
    }
    for (const { code, filename } of await lint(run)) {
      const key = String(taken.get(filename));
      found.set(key, [...(found.get(key) ?? []), code]);
    }
    rest = rest.filter((index) => ![...taken.values()].includes(index));
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(directory: string) {
  const output = await new Promise<string>((resolve) => {
    const linter = join(root, 'node_modules/.bin/oxlint');
    execFile(process.execPath, [linter, '--format', 'json'], { cwd: directory }, (_, stdout) =>
      resolve(stdout),
    );
  });
  return Report.parse(JSON.parse(output)).diagnostics;
}

describe('the linter refuses', () => {
  test.each(FORBIDDEN.map((one, index) => ({ ...one, index })))('$what', ({ rule, index }) => {
    const rules = found.get(String(index)) ?? [];
    expect(
      rules.some((code) => code.includes(rule)),
      rules.join(),
    ).toBe(true);
  });
});

describe('the linter allows', () => {
  test.each(ALLOWED.map((one, index) => ({ ...one, index: FORBIDDEN.length + index })))(
    '$file: $code',
    ({ index }) => {
      expect(found.get(String(index)) ?? []).toEqual([]);
    },
  );
});
