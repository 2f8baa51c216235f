import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-state.ts';
import { JSON_FIELDS } from './json-fields.ts';
import type { FieldName, Rendering } from './json-fields.ts';
import type { JobView } from './job.ts';
import { jsonTime } from './wire-time.ts';
import type { Message } from './message-queue.ts';

type Document = Readonly<Record<string, unknown>>;

/** A row of a listing: ID, name, and the requested columns. */
export function jsonRow(
  view: CertificateView,
  keys: readonly string[],
  rendering: Rendering,
  now: Instant,
): unknown {
  const wanted = new Set(['id', 'name', ...keys.map((key) => WIRE_NAMES[key] ?? key)]);
  const fields = ALL.filter((name) => wanted.has(name));
  const row = fieldsOf(fields, view, rendering, now);
  const { rewrite } = view.timeline;
  return rewrite.row === undefined ? row : rewrite.row(row);
}

/** Some columns have different names in requests and responses. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  technical: 'technicalContact',
  admin: 'adminContact',
  certificate_type: 'certificateType',
};

export function jsonCertificate(
  view: CertificateView,
  rendering: Rendering,
  now: Instant,
): unknown {
  const info = fieldsOf(ALL, view, rendering, now);
  const { rewrite } = view.timeline;
  return rewrite.info === undefined ? info : rewrite.info(info);
}

const ALL = Object.keys(JSON_FIELDS) as FieldName[];

/** Computed on demand: a row of a large listing needs few fields. */
function fieldsOf(
  names: readonly FieldName[],
  view: CertificateView,
  rendering: Rendering,
  now: Instant,
): Document {
  return defined(
    Object.fromEntries(names.map((name) => [name, JSON_FIELDS[name](view, rendering, now)])),
  );
}

/** Omits fields without a value, as the vendor does. */
function defined(document: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

/** A row of a listing of jobs. It has the name of its certificate, but not the ID. */
export function jsonJobRow(job: JobView, rendering: Rendering): unknown {
  const row = { job: jsonJob(job, rendering), object: jsonObject(job) };
  return applyRewrite(row, job);
}

/** The document of a job, with its steps and its certificate. */
export function jsonJobInfo(
  job: JobView,
  view: CertificateView | undefined,
  rendering: Rendering,
  now: Instant,
): unknown {
  const data = view === undefined ? {} : { data: jsonCertificate(view, rendering, now) };
  const info = {
    job: jsonJob(job, rendering),
    object: { ...jsonObject(job), ...data },
    niccomLogs: [],
    authentication: job.steps.map(({ step, status, updatedAt }) => ({
      ...{ step, status },
      updated: jsonTime(updatedAt),
    })),
    dcvAuth: job.dcvAuth,
    notices: job.notices,
  };
  return applyRewrite(info, job);
}

function jsonJob(job: JobView, { context }: Pick<Rendering, 'context'>): Document {
  const user = { context, user: job.owner };
  return defined({
    created: jsonTime(job.createdAt),
    updated: jsonTime(job.updatedAt),
    owner: user,
    updater: user,
    status: job.status,
    subStatus: job.subStatus,
    execution: jsonTime(job.executionAt),
    id: job.id,
    type: job.type,
    subType: job.subType,
    action: job.action,
  });
}

function jsonObject({ type, objectName }: JobView) {
  return { type: type === 'ssl' ? 'Certificate' : 'Domain', value: objectName };
}

function applyRewrite(document: Document, { timeline }: JobView): unknown {
  return timeline?.rewrite.job === undefined ? document : timeline.rewrite.job(document);
}

/** A message of the queue: a completed job, or a change without a job. */
export function jsonMessage(
  message: Message,
  about: { readonly view: CertificateView | undefined; readonly job: JobView | undefined },
  rendering: Rendering,
  now: Instant,
): unknown {
  const { id, createdAt, stid } = message;
  const created = jsonTime(createdAt);
  switch (message.kind) {
    case 'certificate': {
      const { jobId, name, action, status } = message;
      const { view, job } = about;
      const fields = { status, action, id: jobId };
      const rest = { created, updated: created, execution: created, type: 'ssl' };
      const known = job === undefined ? rest : jsonJob(job, rendering);
      const data = view === undefined ? {} : { data: jsonCertificate(view, rendering, now) };
      return {
        id,
        job: { ...known, ...fields },
        stid,
        object: { type: 'Certificate', value: name, ...data },
        ...(status === 'SUCCESS' ? {} : { messages: [failure(name)] }),
      };
    }
    case 'domain': {
      const { name, jobId, authInfo } = message;
      const { email, phone } = rendering.contact;
      const domain = { name, authinfo: authInfo, ownerc: { email, phone }, created };
      return {
        id,
        job: {
          created,
          updated: created,
          status: 'SUCCESS',
          id: jobId,
          type: 'domain',
          action: 'create',
        },
        stid,
        object: { type: 'Domain', value: name, data: domain },
      };
    }
    case 'purge': {
      const { type, name } = message;
      // The message has no object and no transaction ID: both are inside the vendor's element, or absent.
      return {
        id,
        created,
        owner: { context: rendering.context, user: rendering.contact.email },
        notify: { code: 'MSG01039', text: `${type} ${name}`, object: { type, value: name } },
      };
    }
  }
}

function failure(name: string): unknown {
  return {
    text: `The authority has refused ${name}.`,
    code: 'EF01099',
    status: 'ERROR',
    objects: [{ type: 'certificate', value: name }],
    messages: [],
  };
}
