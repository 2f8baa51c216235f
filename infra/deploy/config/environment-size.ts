import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * What all environment variables of a function can have together, as JSON: Lambda measures it with the names, and with a
 * backslash before every quotation mark of a value.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const MAX_ENVIRONMENT_BYTES = 4096;

/** What stands next to a long variable, at its longest: CloudFormation chooses the names of tables. */
const NEXT_TO_IT = {
  MONITOR_NAME: 'x'.repeat(64),
  EVENT_BUS_NAME: 'x'.repeat(64),
  TABLE_NAME: 'x'.repeat(255),
  NODE_OPTIONS: '--enable-source-maps',
};

/**
 * @param path of the part of the configuration that the variable holds.
 * @param advice what makes it shorter.
 */
export function environmentProblems(
  path: readonly PropertyKey[],
  [name, value]: readonly [name: string, value: string],
  advice: string,
): Problem[] {
  const available = MAX_ENVIRONMENT_BYTES - bytesOf(NEXT_TO_IT);
  const bytes = bytesOf({ [name]: value });
  if (bytes <= available) return [];
  return [
    problem(
      path,
      `takes ${bytes} bytes in the environment of its function, and ${available} are available, because AWS Lambda takes 4 KB per function. ${advice}`,
    ),
  ];
}

function bytesOf(variables: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(JSON.stringify(variables));
}
