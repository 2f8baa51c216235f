import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** What is used of the report of vitest's JSON reporter. */
const Report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
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
const skipped = outcomes.length - passed - failed;
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
