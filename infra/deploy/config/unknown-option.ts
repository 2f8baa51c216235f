import { documentUrl } from '../documentation.ts';
import { suggestion } from './suggestion.ts';

/** Options that hold credentials, by the names that users most often give them. */
const CREDENTIAL =
  /^(?:(?:api|access|routing|integration|dev|auth)_?key(?:_?id)?|key|secret(?:_?(?:access_?key|key|value))?|client_?(?:id|secret)|user(?:_?name)?|pass(?:word|phrase)?|(?:(?:bot|api|access|auth|bearer|security)_?)?token|webhook(?:_?url)?|url|credentials?|authorization|auth)$/i;

/** What the message for an unknown option can suggest. */
export interface OptionContext {
  /** Options that are allowed at the root of the parsed value, in addition to those of its schema. */
  readonly known?: readonly string[];
  /** The secret of AWS Secrets Manager that holds the credentials. */
  readonly secretName?: string;
  /** Where options belong that are known in exactly one other place: `logDays`, `in "retention"`. */
  readonly places?: ReadonlyMap<string, string>;
}

export function unknownOption(
  key: string,
  known: readonly string[],
  { secretName, places }: OptionContext,
): string {
  const byName = known.find((option) => option.endsWith('SecretName'));
  if (CREDENTIAL.test(key) && (secretName !== undefined || byName !== undefined)) {
    const where =
      byName === undefined
        ? `in AWS Secrets Manager, in the secret "${secretName}"`
        : `in AWS Secrets Manager, and set "${byName}" to the name of the secret`;
    return `unknown option. Keys, passwords and webhook URLs do not belong in this file. Store them ${where}: see ${KEYS_PAGE}`;
  }
  const place = places?.get(key);
  if (place !== undefined) return `unknown option here. Set it ${place}`;
  const near = suggestion(key, known);
  if (near !== '') return `unknown option${near}`;
  if (CREDENTIAL.test(key)) {
    return `unknown option. Keys, passwords and webhook URLs do not belong in this file. Store them in AWS Secrets Manager: see ${KEYS_PAGE}`;
  }
  return known.length === 0
    ? 'unknown option. Remove it'
    : `unknown option. Available options: ${[...known].sort().join(', ')}`;
}

const KEYS_PAGE = documentUrl('how-to/deploy.md', '2. Put the keys into Secrets Manager');
