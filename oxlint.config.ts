import { defineConfig } from 'oxlint';
import type { OxlintOverride } from 'oxlint';

const PROCESS = 'Take what you need as an argument; only composition roots see the process.';
const TIME =
  'Take `now` or a `Clock`: ambient time is for composition roots. Instants come from shared/certificates/instant.ts.';

/** Rooms as they are imported from another room: `../state/…`, `../../shared/state/…`. */
const rooms = (...names: string[]) => `^(\\.\\./)+(shared/)?(${names.join('|')})/`;
/** Top folders as they are imported from anywhere below another one. */
const folders = (...names: string[]) => `^(\\.\\./)+(${names.join('|')})/`;

const ABOVE_SHARED = folders('infra', 'lambdas', 'test', 'bench', 'examples');
const AWS = '^(@aws-sdk/|aws-cdk-lib|aws-lambda$)';
const INPUT_AND_OUTPUT =
  '^(undici|node:(fs|net|tls|http|https|dns|child_process|timers|worker_threads))(/|$)';
/** `npm run new:provider` makes the tests of a new provider from these. */
const TEST_TEMPLATES = 'infra/new-provider/template/test/**';
const PROVIDERS = ['digicert', 'huawei', 'qualys', 'autodns'];

/** What the files of a room may not import, and what holds instead. The last border that fits a file counts. */
function border(files: string, message: string, ...forbidden: string[]): OxlintOverride {
  const patterns = forbidden.map((regex) => ({ regex, message }));
  return {
    files: [files],
    rules: { 'no-restricted-imports': ['error', { paths: PATHS, patterns }] },
  };
}

const PATHS = ['process', 'node:process'].map((name) => ({ name, message: PROCESS }));

/** The floors of the house: every import points down. */
const BORDERS: OxlintOverride[] = [
  border(
    'shared/certificates/**',
    'certificates is the vocabulary: it imports nothing of ours.',
    '^\\.\\./',
    AWS,
    INPUT_AND_OUTPUT,
  ),
  border(
    'shared/changes/**',
    'changes is pure, and knows certificates only.',
    rooms('providers', 'state', 'events', 'notices', 'dns', 'runtime'),
    ABOVE_SHARED,
    AWS,
    INPUT_AND_OUTPUT,
  ),
  border(
    'shared/dns/**',
    'dns knows certificates and runtime only.',
    rooms('providers', 'state', 'events', 'notices', 'changes'),
    ABOVE_SHARED,
    AWS,
  ),
  border(
    'shared/providers/**',
    'Providers know certificates and runtime only.',
    rooms('state', 'events', 'notices', 'changes', 'dns'),
    ABOVE_SHARED,
    AWS,
  ),
  ...PROVIDERS.map((provider) =>
    border(
      `shared/providers/${provider}/**`,
      'A provider knows certificates, its port and http, and no other provider.',
      `^(\\.\\./)+(providers/)?(${PROVIDERS.filter((one) => one !== provider).join('|')})/`,
      '^(\\.\\./)+(providers/)?registry\\.ts$',
      rooms('state', 'events', 'notices', 'changes', 'dns'),
      ABOVE_SHARED,
      AWS,
    ),
  ),
  border(
    'shared/state/**',
    'state knows certificates and runtime only.',
    rooms('providers', 'events', 'notices', 'changes', 'dns'),
    ABOVE_SHARED,
  ),
  border(
    'shared/events/**',
    'events know changes, certificates and runtime only.',
    rooms('providers', 'state', 'notices', 'dns'),
    ABOVE_SHARED,
  ),
  border(
    'shared/notices/**',
    'notices know events, certificates and runtime only.',
    rooms('providers', 'state', 'changes'),
    ABOVE_SHARED,
  ),
  border(
    'shared/runtime/**',
    'runtime is plumbing: it knows certificates only.',
    rooms('providers', 'state', 'events', 'notices', 'changes', 'dns'),
    ABOVE_SHARED,
  ),
  border(
    'lambdas/**',
    'A function knows the shared rooms and no other function; AWS clients are for its handler.',
    '^\\.\\./[^./]',
    folders('lambdas', 'infra', 'test', 'bench', 'examples'),
    '^(@aws-sdk/|aws-cdk-lib)',
  ),
  border(
    'lambdas/*/handler.ts',
    'A function knows the shared rooms and no other function.',
    '^\\.\\./[^./]',
    folders('lambdas', 'infra', 'test', 'bench', 'examples'),
    '^aws-cdk-lib',
  ),
  border(
    'infra/**',
    'infra knows the registry, the events and the environments of functions, not what these do.',
    '^(\\.\\./)+lambdas/[a-z-]+/([^e]|e[^n]|en[^v]|env[^.])',
    folders('test', 'bench', 'examples'),
    '^@aws-sdk/',
  ),
  border(
    'infra/local/**',
    'The local run knows what functions do, not how AWS calls them; nobody imports tests.',
    '^(\\.\\./)+lambdas/[a-z-]+/handler\\.ts$',
    folders('test', 'bench', 'examples'),
    '^aws-cdk-lib',
  ),
  border(
    'infra/operate/**',
    'An operator works on what is stored, and knows what functions do from the local run only.',
    '^(\\.\\./)+lambdas/',
    folders('test', 'bench', 'examples'),
    '^aws-cdk-lib',
  ),
  border(TEST_TEMPLATES, 'What becomes a test knows what tests know.', '^aws-cdk-lib'),
  border(
    'examples/**',
    'A subscriber knows infra and the shared rooms, as an app of its own would.',
    folders('lambdas', 'test', 'bench'),
  ),
];

/** What slips in where a value has the type any. */
const UNSAFE = ['argument', 'assignment', 'call', 'member-access', 'return'].map(
  (what) => `typescript/no-unsafe-${what}`,
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
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'max-lines': ['error', { max: 300 }],
    'no-restricted-globals': ['error', ...time, process],
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

    // A construct is made for its side effect.
    'no-new': 'off',
    'no-shadow': 'off',
    'promise/always-return': 'off',
    'promise/no-promise-in-callback': 'off',
    // The compiler knows when a function comes to its end without an answer.
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    // Doubles and adapters are objects of functions that have no `this`.
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
      files: ['infra/local/**'],
      rules: { 'no-restricted-globals': ['error', { name: 'Date', message: TIME }] },
    },
    // Every line of a function goes through the one log, which keeps its own fields.
    { files: ['{shared,lambdas}/**'], rules: { 'no-console': 'error' } },
    {
      files: ['shared/runtime/{log,metrics}.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      files: [
        '{lambdas,examples}/*/handler.ts',
        'infra/{local,new-provider,operate}/**/main.ts',
        'bench/**',
        'test/**',
        TEST_TEMPLATES,
      ],
      rules: { 'no-restricted-globals': 'off' },
    },
    {
      files: ['test/**', TEST_TEMPLATES],
      rules: {
        ...levels('off', ...UNSAFE),
        'no-control-regex': 'off',
        'typescript/no-misused-spread': 'off',
      },
    },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
  ignorePatterns: ['cdk.out', 'test/fixtures', '.ci'],
});
