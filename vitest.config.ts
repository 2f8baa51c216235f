import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two workers: the suites start servers of their own, and machines with two cores must pass too.
    maxWorkers: 2,
  },
});
