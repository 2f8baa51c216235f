import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // The package is compiled only when it is published. Its tests run on the sources.
    alias: [
      {
        find: /^cert-expiry-monitor$/,
        replacement: `${import.meta.dirname}/infra/deploy/index.ts`,
      },
      {
        find: 'cert-expiry-monitor/events',
        replacement: `${import.meta.dirname}/shared/events/index.ts`,
      },
      {
        find: 'cert-expiry-monitor/testing',
        replacement: `${import.meta.dirname}/infra/testing/index.ts`,
      },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two workers: the suites start servers of their own, and machines with two cores must pass too.
    maxWorkers: 2,
  },
});
