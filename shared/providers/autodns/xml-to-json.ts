import { isObject } from '../wire/values.ts';

/**
 * Converts a document to the field names of JSON: `serial_number` becomes `serialNumber`. Empty elements are left out.
 */
export function toJson(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(toJson).filter((one) => one !== undefined);
  }
  if (!isObject(value)) return value === '' ? undefined : value;
  const entries = Object.entries(value).flatMap(([name, content]) => {
    const reported = toJson(content);
    return reported === undefined ? [] : [[camelCase(name), reported] as const];
  });
  return Object.fromEntries(entries);
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Converts a job to the form of JSON: next to it its object, with the certificate if there is one. The gateway writes
 * the name into the job and the certificate next to it, or an object next to the job as in JSON.
 */
export function jobToJson(element: unknown): unknown {
  const reported = toJson(element);
  if (!isObject(reported)) return reported;
  const { certificate, job, object, ...rest } = reported;
  const inJob = isObject(job) ? job['object'] : undefined;
  return { ...rest, job, object: objectToJson(inJob, object, { certificate }) };
}

/**
 * Converts a message to the form of JSON: a job next to its object, and a status in one word. The gateway writes the
 * object into the job, or next to it, and repeats it in the status.
 */
export function messageToJson(element: unknown): unknown {
  const reported = toJson(element);
  if (!isObject(reported)) return reported;
  const { id, created, stid, notify, job, object } = reported;
  if (!isObject(job)) return { id, created, stid, notify, object };
  const { certificate, domain } = job;
  const status = isObject(job['status']) ? job['status'] : {};
  const { type, code } = status;
  const about = objectToJson(status['object'], object, job['object'], { certificate, domain });
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

/** The object of a job or a message, in the form of JSON. */
interface JsonObject {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * The object of a job: the gateway writes it as a name, as an element with type, value and data, or as the element of
 * the certificate. The first of `places` with a value counts.
 */
function objectToJson(...places: readonly unknown[]): JsonObject {
  const found = places.map(readObject);
  const first = (key: keyof JsonObject): unknown =>
    found.map((one) => one[key]).find((value) => value !== undefined);
  const data = first('data');
  return { type: first('type'), value: first('value'), ...(isObject(data) ? { data } : {}) };
}

function readObject(place: unknown): JsonObject {
  const [one] = Array.isArray(place) ? (place as readonly unknown[]) : [place];
  if (typeof one === 'string') return { value: one };
  if (!isObject(one)) return {};
  const { type, value, data, certificate, domain } = one;
  const inner = isObject(data) ? (data['certificate'] ?? data['domain'] ?? data) : data;
  return { type, value, ...dataOf(certificate ?? domain ?? inner) };
}

function dataOf(content: unknown): Pick<JsonObject, 'data'> {
  const [one] = Array.isArray(content) ? (content as readonly unknown[]) : [content];
  return isObject(one) ? { data: one } : {};
}
