import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * The limit of AWS Lambda for all environment variables of a function, as JSON: names count, and every quotation mark of
 * a value counts with its backslash.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const MAX_ENVIRONMENT_BYTES = 4096;

/** The other variables of the functions with a long variable, at their longest: CloudFormation names the tables. */
const OTHER_VARIABLES = {
  MONITOR_NAME: 'x'.repeat(64),
  EVENT_BUS_NAME: 'x'.repeat(64),
  STATE_TABLE_NAME: 'x'.repeat(255),
};

/**
 * @param path of the part of the configuration that the variable holds.
 * @param advice how to make it shorter.
 */
export function environmentProblems(
  path: readonly PropertyKey[],
  [name, value]: readonly [name: string, value: string],
  advice: string,
): Problem[] {
  const available = MAX_ENVIRONMENT_BYTES - bytesOf(OTHER_VARIABLES);
  const bytes = bytesOf({ [name]: value });
  if (bytes <= available) return [];
  return [
    problem(
      path,
      `takes ${bytes} bytes in the environment of its function, and ${available} are available, because AWS Lambda allows 4 KB per function. ${advice}`,
    ),
  ];
}

function bytesOf(variables: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(JSON.stringify(variables));
}
