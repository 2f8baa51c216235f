import { neutral } from './neutral.ts';
import { neutralObject } from './neutral-object.ts';
import { isObject } from './parse-xml.ts';

/**
 * Converts a message to the form of JSON: a job next to its object, and a status in one word. The gateway writes the
 * object into the job, or next to it, and repeats it in the status.
 */
export function neutralMessage(element: unknown): unknown {
  const reported = neutral(element);
  if (!isObject(reported)) return reported;
  const { id, created, stid, notify, job, object } = reported;
  if (!isObject(job)) return { id, created, stid, notify, object };
  const { certificate, domain } = job;
  const status = isObject(job['status']) ? job['status'] : {};
  const { type, code } = status;
  const about = neutralObject(status['object'], object, job['object'], { certificate, domain });
  return {
    ...{ id, created, stid: stid ?? job['stid'] },
    job: {
      ...{ id: job['jobId'] ?? job['id'], action: job['action'], subType: job['subType'] },
      ...{ type: job['type'], created: job['created'], updated: job['updated'] },
      status: typeof job['status'] === 'string' ? job['status'] : outcome(type),
    },
    object: {
      ...about,
      type: about.type ?? (certificate === undefined ? undefined : 'certificate'),
    },
    ...(code === undefined || outcome(type) === 'SUCCESS'
      ? {}
      : { messages: [{ code, text: job['nicResponse'] }] }),
  };
}

/** The JSON status of a finished job. */
function outcome(type: unknown): unknown {
  if (typeof type !== 'string') return undefined;
  const known: Readonly<Record<string, string>> = { success: 'SUCCESS', error: 'FAILED' };
  return known[type.toLowerCase()] ?? type.toUpperCase();
}
