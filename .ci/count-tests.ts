import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as z from 'zod';

/** What is used of the report of vitest's JSON reporter. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), title: z.string(), ancestorTitles: z.array(z.string()) }),
      ),
    }),
  ),
});

const [file = ''] = process.argv.slice(2);
const { testResults } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
const outcomes = testResults.flatMap(({ status, assertionResults }) => {
  const tests = assertionResults.map((test) => test.status);
  // A file that breaks off before its first test, or in a hook, has failed without a test that has.
  return status === 'failed' && !tests.includes('failed') ? [...tests, 'failed'] : tests;
});
const passed = outcomes.filter((outcome) => outcome === 'passed').length;
const failed = outcomes.filter((outcome) => outcome === 'failed').length;
// What is not run must not be taken for what passes: the suites are named just before the numbers.
const skippedTests = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ title, ancestorTitles: [suite = title] }) => `${relative('', name)}: ${suite}`),
);
for (const [suite, tests] of [...Map.groupBy(skippedTests, (suite) => suite)].sort()) {
  console.log(`skipped: ${suite} (${tests.length} test${tests.length === 1 ? '' : 's'})`);
}
const skipped = outcomes.length - passed - failed;
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
