import { neutral } from './neutral.ts';
import { isObject } from './parse-xml.ts';

/**
 * A message as JSON tells it: a job beside the object that it is about, and a status in one word. The gateway has the
 * object inside of the job, and tells of it once more in the status.
 */
export function neutralMessage(element: unknown): unknown {
  const told = neutral(element);
  if (!isObject(told)) return told;
  const { id, created, stid, notify } = told;
  const { job } = told;
  if (!isObject(job)) return { id, created, stid, notify };
  const status = isObject(job['status']) ? job['status'] : {};
  const about = isObject(status['object']) ? status['object'] : {};
  const { type, code } = status;
  const data = first(job['certificate']) ?? first(job['domain']);
  return {
    ...{ id, created, stid: stid ?? job['stid'] },
    job: {
      ...{ id: job['jobId'] ?? job['id'], action: job['action'], subType: job['subType'] },
      ...{ type: job['type'], created: job['created'], updated: job['updated'] },
      status: typeof job['status'] === 'string' ? job['status'] : outcome(type),
    },
    object: {
      type: about['type'] ?? (job['certificate'] === undefined ? undefined : 'certificate'),
      value: about['value'],
      ...(data === undefined ? {} : { data }),
    },
    ...(code === undefined || outcome(type) === 'SUCCESS' ? {} : { messages: [{ code }] }),
  };
}

/** The words of JSON for how a job has ended. */
function outcome(type: unknown): unknown {
  if (typeof type !== 'string') return undefined;
  const known: Readonly<Record<string, string>> = { success: 'SUCCESS', error: 'FAILED' };
  return known[type.toLowerCase()] ?? type.toUpperCase();
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
