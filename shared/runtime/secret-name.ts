import * as z from 'zod';

/** The value is left out of the message: users have pasted the secret itself. */
export const NOT_A_SECRET_NAME =
  'is not a valid secret name. Set it to the name of the secret in AWS Secrets Manager (letters, digits and /_+=.@-, at most 512), not to its content';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
export const SecretName = z.string().regex(/^[\w/+=.@-]{1,512}$/, NOT_A_SECRET_NAME);
