import * as z from 'zod';

export const SecretName = z
  .string()
  .regex(/^[\w/+=.@-]{1,512}$/, 'not a name that Secrets Manager takes');
