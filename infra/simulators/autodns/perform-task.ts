import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Account, Outcome, Task, TaskRun, PollTask } from './task.ts';
import { viewCertificate, viewOf } from './certificate-state.ts';
import { CERTIFICATE_COLUMNS, JOB_COLUMNS, search } from './search.ts';
import { issuedCertificates } from './certificate.ts';
import { jobsOf } from './job.ts';
import type { JobView } from './job.ts';
import { refused } from './task.ts';
import { performWrite } from './perform-write.ts';

/** Performs the task of an authenticated user, for both interfaces. @throws Refusal for an invalid value. */
export function performTask(task: Task, run: TaskRun): Outcome {
  const { number, account, caller, now } = run;
  switch (task.route) {
    case 'search-certificates': {
      const rows = caller.isElsewhere ? [] : account.snapshotAt(now).certificates;
      const { rows: page, total } = find(rows, (view) => view.timeline.owner, CERTIFICATE_COLUMNS);
      return {
        ...{ result: 'S', task: number, text: 'listed' },
        object: { type: 'Certificate', summary: total },
        data: page.map((view) => ({ kind: 'row', view, keys: task.keys })),
      };
    }
    case 'search-jobs':
    case 'search-job-history': {
      const { running, ended } = account.snapshotAt(now).jobs();
      const there = task.route === 'search-jobs' ? running : ended;
      const { rows: page, total } = find(
        caller.isElsewhere ? [] : there,
        ({ owner }) => owner,
        JOB_COLUMNS,
      );
      return {
        ...{ result: 'S', task: number, text: 'jobs-listed' },
        object: { type: 'ObjectJob', summary: total },
        data: page.map((job) => ({ kind: 'job-row', job })),
      };
    }
    case 'read-certificate': {
      const timeline = caller.isElsewhere ? undefined : account.certificates.get(task.id);
      const view = timeline && viewCertificate(timeline, now, account.modes);
      if (view === undefined) return notFound('certificate', task.id);
      return {
        ...{ result: 'S', task: number, text: 'read' },
        object: { type: 'Certificate', value: view.timeline.name },
        data: [{ kind: 'certificate', view }],
      };
    }
    case 'read-job':
    case 'read-job-history': {
      const job = caller.isElsewhere ? undefined : findJob(task.id, account, now);
      // A completed job has moved to the history.
      const exists =
        job !== undefined && (job.endedAt !== undefined) === task.route.endsWith('history');
      if (job === undefined || !exists) return notFound('job', task.id);
      const { timeline } = job;
      const view = timeline && viewOf(timeline, issuedCertificates(timeline, now), now);
      return {
        ...{ result: 'S', task: number, text: 'job-read' },
        object: { type: 'ObjectJob', value: String(job.id) },
        data: [{ kind: 'job', job, view }],
      };
    }
    case 'poll':
    case 'confirm':
      return performPoll(task, run, (id) => findJob(id, account, now));
    default:
      return performWrite(task, run);
  }

  function notFound(type: string, id: number): Outcome {
    return refused(number, 'not-found', 404, {
      code: `EF${number}`,
      field: type,
      value: String(id),
    });
  }

  /** The owner: objects of sub-users are returned only on request. */
  function find<Row>(
    rows: readonly Row[],
    ownerOf: (row: Row) => string,
    columns: Parameters<typeof search<Row>>[1],
  ) {
    if (!('query' in task)) return { rows: [], total: 0 };
    const { query } = task;
    const { actsFor } = caller;
    const own = actsFor ?? account.user;
    const isAll = query.children && actsFor === undefined;
    const visible = isAll ? rows : rows.filter((row) => ownerOf(row) === own);
    const { selections } = account.snapshotAt(now);
    const name = `${task.route} ${isAll ? '*' : own} ${caller.isElsewhere}`;
    return search(visible, columns, query, account.modes, { turn: run.turn, selections, name });
  }
}

function findJob(
  id: number,
  { certificates, jobs, snapshotAt }: Account,
  now: Instant,
): JobView | undefined {
  const timeline = certificates.ofJob(id);
  if (timeline === undefined) {
    const { running, ended } = snapshotAt(now).jobs();
    return [...running, ...ended].find((job) => job.id === id);
  }
  const job = jobsOf(timeline, now).find((one) => one.id === id);
  return job && jobs.show(job);
}

/** Returns the oldest message, or confirms it. */
function performPoll(
  task: PollTask,
  { number, account, caller, now }: TaskRun,
  jobOf: (id: number) => JobView | undefined,
): Outcome {
  const { messages, certificates, modes } = account;
  if (task.route === 'poll') {
    const message = caller.isElsewhere ? undefined : messages.head(now);
    const summary = caller.isElsewhere ? 0 : messages.waiting(now);
    const answer = { result: 'S', task: number, text: 'polled' } as const;
    if (message === undefined) return { ...answer, object: { type: 'message', summary } };
    const { id } = message;
    const timeline =
      message.kind === 'certificate' ? certificates.get(message.certificateId) : undefined;
    return {
      ...answer,
      object: { type: 'message', value: String(id), summary },
      data: [
        {
          ...{ kind: 'message', message },
          view: timeline && viewCertificate(timeline, now, modes),
          job: message.kind === 'certificate' ? jobOf(message.jobId) : undefined,
        },
      ],
    };
  }
  const { id } = task;
  const done = caller.isElsewhere ? 'unknown' : messages.confirm(id, now);
  const isFine =
    done === 'head' ||
    (done === 'gone' && modes.secondConfirm === 'success') ||
    (done === 'other' && modes.otherConfirm === 'success');
  if (!isFine) {
    const cause = { code: `EF${number}`, field: 'message', value: String(id) };
    return refused(number, 'not-found', done === 'other' ? 400 : 404, cause);
  }
  return {
    ...{ result: 'S', task: number, text: 'confirmed' },
    // Only XML returns the number of waiting messages.
    object: { type: 'message', value: String(id), summary: messages.waiting(now) },
    data: [{ kind: 'confirmed', id }],
  };
}
