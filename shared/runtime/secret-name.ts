import * as z from 'zod/mini';
import { credentialKind } from './credential-kind.ts';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
const SECRET_NAME = /^[\w/+=.@-]{1,512}$/;

/** What is wrong with the name of a secret. The value is left out, because it can be the secret, pasted by mistake. */
export function secretNameProblem(name: string): string | undefined {
  const kind = credentialKind(name);
  if (kind !== undefined) {
    return `looks like ${kind}. Store it in AWS Secrets Manager, and set this option to the name of the secret`;
  }
  return SECRET_NAME.test(name)
    ? undefined
    : 'is not a valid secret name. Set it to the name of the secret in AWS Secrets Manager (letters, digits and /_+=.@-, at most 512), not to its content';
}

export const SecretName = z.string().check(
  z.refine((name) => secretNameProblem(name) === undefined, {
    error: ({ input }) => secretNameProblem(String(input)) ?? '',
  }),
);
