import { readdirSync } from 'node:fs';
import { defineConfig } from 'oxlint';
import type { OxlintOverride } from 'oxlint';

const PROCESS =
  'Pass the value as an argument. Only composition roots (handlers and main files) read `process`.';
const TIME =
  'Pass `now` or a `Clock` as an argument. Only composition roots read the time. Parse and format instants with shared/certificates/instant.ts.';

/** Matches imports of folders of `shared`: `../state/…`, `../../shared/state/…`. */
const shared = (...names: string[]) => `^(\\.\\./)+(shared/)?(${names.join('|')})/`;
/** Matches imports of top-level folders. */
const folders = (...names: string[]) => `^(\\.\\./)+(${names.join('|')})/`;

const ABOVE_SHARED = folders('infra', 'lambdas', 'test', 'bench', 'examples');
const AWS = '^(@aws-sdk/|aws-cdk-lib|aws-lambda$)';
const INPUT_AND_OUTPUT =
  '^(undici|node:(fs|net|tls|http|https|dns|child_process|timers|worker_threads))(/|$)';
const PROVIDERS = ['acm', 'digicert', 'huawei', 'qualys', 'autodns'];
/** The providers that are read with clients of the AWS SDK. */
const AWS_PROVIDERS = ['acm'];

/** The folders of `shared`, and the other folders of `shared` that each may import. */
const ALLOWED = {
  certificates: [],
  runtime: ['certificates'],
  dns: ['certificates', 'runtime'],
  providers: ['certificates', 'runtime'],
  lifecycle: ['certificates'],
  state: ['certificates', 'lifecycle', 'runtime'],
  events: ['certificates', 'lifecycle', 'runtime'],
  notifications: ['certificates', 'events', 'runtime'],
  tracking: ['certificates', 'dns', 'events', 'lifecycle', 'providers', 'runtime', 'state'],
} as const;
type Folder = keyof typeof ALLOWED;
const FOLDERS = Object.keys(ALLOWED);

const forbiddenFor = (folder: Folder) =>
  shared(...FOLDERS.filter((name) => name !== folder && !ALLOWED[folder].includes(name as never)));

/** Forbids imports in the files of a folder. If several borders match a file, the last one applies. */
function border(files: string, message: string, ...forbidden: string[]): OxlintOverride {
  const patterns = forbidden.map((regex) => ({ regex, message }));
  return {
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: isDeployed(files) ? [...PATHS, ZOD] : PATHS, patterns },
      ],
    },
  };
}

function sharedBorder(folder: Folder, ...forbidden: string[]): OxlintOverride {
  const allowed = ALLOWED[folder].join(', ') || 'no other folder';
  return border(
    `shared/${folder}/**`,
    `shared/${folder} may import ${allowed} of shared, and nothing outside shared. See "Layout" in docs/architecture.md.`,
    forbiddenFor(folder),
    ABOVE_SHARED,
    ...forbidden,
  );
}

/** Whether cold starts load the files. */
const isDeployed = (files: string) => /^(shared|lambdas)\//.test(files);
const ZOD = { name: 'zod', message: "Import 'zod/mini': every cold start loads it." };
const PATHS = ['process', 'node:process'].map((name) => ({ name, message: PROCESS }));
const NOT_TESTS = folders('test', 'bench', 'examples');

/** What the deployment may import of `shared`: declarations, no implementation. */
const DECLARATIONS = [
  /^(certificates|events|runtime)\//,
  /^dns\/settings\.ts$/,
  /^lifecycle\/alarm-policy\.ts$/,
  /^notifications\/(limits|delivery-log\/delivery-log-table)\.ts$/,
  /^notifications\/channels\/([a-z-]+\/)?(channel-filter|channel-options|descriptor|registry)\.ts$/,
  /^providers\/(provider-descriptor|provider-options|registry)\.ts$/,
  /^state\/(limits|table)\.ts$/,
  /^tracking\/(summary\/plan|sync\/synced-account)\.ts$/,
];
const IMPLEMENTATIONS = readdirSync(new URL('shared', import.meta.url), {
  encoding: 'utf8',
  recursive: true,
}).filter(
  (file) => file.endsWith('.ts') && !DECLARATIONS.some((declaration) => declaration.test(file)),
);

/** Every import points down: see "Import rules" in docs/explanation/architecture.md. */
const BORDERS: OxlintOverride[] = [
  sharedBorder('certificates', '^\\.\\./', AWS, INPUT_AND_OUTPUT),
  sharedBorder('lifecycle', AWS, INPUT_AND_OUTPUT),
  sharedBorder('dns', AWS),
  sharedBorder('providers', AWS),
  ...PROVIDERS.map((provider) =>
    border(
      `shared/providers/${provider}/**`,
      'A provider may import shared/certificates, shared/runtime and the common files of shared/providers, but not another provider.',
      `^(\\.\\./)+(providers/)?(${PROVIDERS.filter((name) => name !== provider).join('|')})/`,
      '^(\\.\\./)+(providers/)?registry\\.ts$',
      forbiddenFor('providers'),
      ABOVE_SHARED,
      ...(AWS_PROVIDERS.includes(provider) ? [] : [AWS]),
    ),
  ),
  sharedBorder('state'),
  sharedBorder('events'),
  sharedBorder('notifications'),
  sharedBorder('runtime'),
  sharedBorder('tracking', '^(@aws-sdk/|aws-cdk-lib)'),
  border(
    'lambdas/**',
    'A function may import shared, but not another function. Only its handler creates AWS clients.',
    '^\\.\\./[^./]',
    folders('lambdas', 'infra', 'test', 'bench', 'examples'),
    '^(@aws-sdk/|aws-cdk-lib)',
  ),
  border(
    'lambdas/*/handler.ts',
    'A function may import shared, but not another function.',
    '^\\.\\./[^./]',
    folders('lambdas', 'infra', 'test', 'bench', 'examples'),
    '^aws-cdk-lib',
  ),
  border(
    'infra/deploy/**',
    'infra/deploy may import registries, options, schemas, tables, limits.ts, and env.ts of functions, but not their behavior.',
    `^(\\.\\./)+shared/(${IMPLEMENTATIONS.join('|')})$`,
    '^(\\.\\./)+lambdas/[a-z-]+/([^e]|e[^n]|en[^v]|env[^.])',
    '^(\\.\\./)+(local|cli|simulators)/',
    NOT_TESTS,
    '^@aws-sdk/',
  ),
  border(
    'infra/simulators/**',
    'A simulator may import shared/certificates, shared/runtime and provider descriptors.',
    '^(\\.\\./)+(local|cli|deploy|lambdas)/',
    shared('dns', 'events', 'lifecycle', 'notifications', 'state', 'tracking'),
    NOT_TESTS,
    '^(@aws-sdk/|aws-cdk-lib)',
  ),
  border(
    'infra/local/**',
    'The local run may import the behavior of functions, but not their handlers, and no commands of infra/cli.',
    '^(\\.\\./)+lambdas/[a-z-]+/handler\\.ts$',
    '^(\\.\\./)+cli/',
    NOT_TESTS,
    '^aws-cdk-lib',
  ),
  border(
    'infra/cli/**',
    'The command line works on stored data. Import the behavior of functions from infra/local.',
    '^(\\.\\./)+lambdas/',
    NOT_TESTS,
    '^aws-cdk-lib',
  ),
  border(
    'examples/**',
    'An example is a project of its own. It may import its own files and the package, but no other files of the repository.',
    '^\\.\\./',
  ),
];

/** Rules that find uses of values of the type `any`. */
const UNSAFE = ['argument', 'assignment', 'call', 'member-access', 'return'].map(
  (use) => `typescript/no-unsafe-${use}`,
);
const levels = (level: 'error' | 'off', ...rules: string[]) =>
  Object.fromEntries(rules.map((rule) => [rule, level]));

const time = ['Date', 'performance'].map((name) => ({ name, message: TIME }));
const process = { name: 'process', message: PROCESS };

export default defineConfig({
  plugins: ['typescript', 'import', 'node', 'promise', 'unicorn', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  rules: {
    ...levels('error', ...UNSAFE),
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'max-lines': ['error', { max: 300 }],
    'no-restricted-globals': ['error', ...time, process],
    // Names of zod and zod/mini.
    'no-underscore-dangle': ['error', { allow: ['_default', '_zod'] }],
    'no-restricted-imports': ['error', { paths: PATHS }],
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'unicorn/filename-case': 'error',
    // `import { z } from 'zod'` would bring every locale into the bundles.
    'unicorn/import-style': [
      'error',
      { extendDefaultStyles: false, styles: { zod: { namespace: true } } },
    ],

    // CDK constructs are created for their side effects.
    'no-new': 'off',
    'no-shadow': 'off',
    'promise/always-return': 'off',
    'promise/no-promise-in-callback': 'off',
    // Takes `z.catch(schema, value)` for a method of promises.
    'promise/valid-params': 'off',
    // The compiler reports functions that end without a return value.
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    // Test doubles and adapters are objects of functions without `this`.
    'typescript/unbound-method': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-useless-spread': 'off',
  },
  overrides: [
    ...BORDERS,
    {
      files: ['shared/certificates/instant.ts', 'shared/runtime/clock.ts'],
      rules: { 'no-restricted-globals': ['error', process] },
    },
    {
      files: ['infra/{local,simulators}/**'],
      rules: { 'no-restricted-globals': ['error', { name: 'Date', message: TIME }] },
    },
    // The runner of Node.js waits for its tests.
    { files: ['examples/**/*.test.ts'], rules: { 'typescript/no-floating-promises': 'off' } },
    // Functions log through shared/runtime/log.ts, which keeps its own fields.
    { files: ['{shared,lambdas}/**'], rules: { 'no-console': 'error' } },
    {
      files: ['shared/runtime/{log,metrics}.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      files: [
        '{lambdas,examples}/*/handler.ts',
        'examples/*/main.ts',
        'infra/deploy/app.ts',
        'infra/local/open-sqlite.ts',
        'infra/cli/bin.ts',
        'infra/{cli,local,simulators}/**/main.ts',
        'bench/**',
        'infra/packaging/**',
        'test/**',
      ],
      rules: { 'no-restricted-globals': 'off' },
    },
    {
      files: ['test/**'],
      rules: {
        ...levels('off', ...UNSAFE),
        'no-control-regex': 'off',
        'typescript/no-misused-spread': 'off',
      },
    },
    { files: ['*.config{,.example}.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
  ignorePatterns: ['cdk.out', 'dist', 'docs/reference/api', 'test/fixtures', '.ci'],
});
