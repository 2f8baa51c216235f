import { neutral } from './neutral.ts';
import { neutralObject } from './neutral-object.ts';
import { isObject } from './parse-xml.ts';

/**
 * A job as JSON tells it: beside it the object that it is about, with the certificate where there is one. The gateway
 * writes the name into the job and the certificate beside it, or an object beside the job as JSON does.
 */
export function neutralJob(element: unknown): unknown {
  const reported = neutral(element);
  if (!isObject(reported)) return reported;
  const { certificate, job, object, ...rest } = reported;
  const inJob = isObject(job) ? job['object'] : undefined;
  return { ...rest, job, object: neutralObject(inJob, object, { certificate }) };
}
