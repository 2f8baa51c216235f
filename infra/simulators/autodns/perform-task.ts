import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Account } from './account.ts';
import { viewCertificate, viewOf } from './certificate-at.ts';
import { CERTIFICATE_COLUMNS, JOB_COLUMNS } from './columns.ts';
import { issuedCertificates } from './issued-certificate.ts';
import { jobsOf } from './job-at.ts';
import type { JobView } from './job-at.ts';
import { refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { performPoll } from './perform-poll.ts';
import { performWrite } from './perform-write.ts';
import { search } from './search.ts';
import type { Task } from './task.ts';
import type { TaskRun } from './task-run.ts';

/** Performs the task of an authenticated user, for both interfaces. @throws Refusal for an invalid value. */
export function performTask(task: Task, run: TaskRun): Outcome {
  const { number, account, caller, now } = run;
  switch (task.route) {
    case 'hello':
      return { result: 'S', task: number, text: 'hello' };
    case 'login': {
      const sessionId = account.sessions.open(task.context, task.minutes, now);
      return {
        ...{ result: 'S', task: number, text: 'login' },
        data: [{ kind: 'user', user: account.user, sessionId }],
        headers: { 'x-domainrobot-sessionid': sessionId },
      };
    }
    case 'logout':
      if (task.sessionId !== undefined) account.sessions.end(task.sessionId);
      return { result: 'S', task: number, text: 'logout' };
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
      const timeline = caller.isElsewhere ? undefined : account.store.get(task.id);
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
      const isThere =
        job !== undefined && (job.endedAt !== undefined) === task.route.endsWith('history');
      if (job === undefined || !isThere) return notFound('job', task.id);
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
  { store, jobs, snapshotAt }: Account,
  now: Instant,
): JobView | undefined {
  const timeline = store.ofJob(id);
  if (timeline === undefined) {
    const { running, ended } = snapshotAt(now).jobs();
    return [...running, ...ended].find((job) => job.id === id);
  }
  const job = jobsOf(timeline, now).find((one) => one.id === id);
  return job && jobs.show(job);
}
