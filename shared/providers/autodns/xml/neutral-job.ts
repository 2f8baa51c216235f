import { neutral } from './neutral.ts';
import { isObject } from './parse-xml.ts';

/** A job as JSON tells it: what it is about is an object beside it, which holds the certificate where there is one. */
export function neutralJob(element: unknown): unknown {
  const told = neutral(element);
  if (!isObject(told)) return told;
  const { certificate, job, ...rest } = told;
  const value = isObject(job) ? job['object'] : undefined;
  const data: unknown = Array.isArray(certificate) ? certificate[0] : undefined;
  return {
    ...rest,
    job,
    object: {
      ...(typeof value === 'string' ? { value } : {}),
      ...(isObject(data) ? { data } : {}),
    },
  };
}
