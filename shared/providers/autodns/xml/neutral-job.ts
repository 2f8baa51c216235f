import { neutral } from './neutral.ts';
import { neutralObject } from './neutral-object.ts';
import { isObject } from './parse-xml.ts';

/**
 * Converts a job to the form of JSON: next to it its object, with the certificate if there is one. The gateway writes
 * the name into the job and the certificate next to it, or an object next to the job as in JSON.
 */
export function neutralJob(element: unknown): unknown {
  const reported = neutral(element);
  if (!isObject(reported)) return reported;
  const { certificate, job, object, ...rest } = reported;
  const inJob = isObject(job) ? job['object'] : undefined;
  return { ...rest, job, object: neutralObject(inJob, object, { certificate }) };
}
