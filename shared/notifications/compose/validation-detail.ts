import type * as z from 'zod';
import type { domainValidationPending } from '../../events/domain-validation-pending.ts';

export type ValidationPending = z.infer<typeof domainValidationPending.detail>;
