import type { Instant } from '../../../shared/certificates/instant.ts';
import { transitionsOf, viewCertificate } from './certificate-state.ts';
import type { CertificateTimeline, NewCertificate } from './certificate.ts';
import { plansOf } from './job-plan.ts';
import { completeCertificate } from './certificate.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-state.ts';
import { jobsOf, viewForeignJob } from './job.ts';
import type { JobView, JobRecords } from './job.ts';
import type { Modes } from './modes.ts';

/** The certificates of an account, which tests and the local run can change at any time. */
export interface CertificateRecords {
  /**
   * Default ID: the next free one from 570001. `jobId` is the ID of the order's job.
   *
   * @throws RangeError if the ID exists already.
   */
  add(certificate: NewCertificate): Added;
  get(id: number): CertificateTimeline | undefined;
  /** @throws RangeError for an unknown ID. */
  update(id: number, change: Partial<NewCertificate>): CertificateTimeline;
  /** Removes the certificate without a trace. */
  remove(id: number): void;
  /** Shows the certificate in two rows of every listing. */
  showTwice(id: number): void;
  readonly size: number;
  /** In the order of addition. */
  entries(): Iterable<CertificateRecord>;
  ofJob(jobId: number): CertificateTimeline | undefined;
  /** The time of addition: jobs that ended earlier cause no message. */
  addedAt(id: number): Instant | undefined;
  /** Increases with every change. */
  readonly revision: number;
}

interface Added {
  readonly id: number;
  readonly jobId: number | undefined;
}

interface CertificateRecord {
  readonly timeline: CertificateTimeline;
  /** Earliest first. */
  readonly transitions: readonly Instant[];
  readonly copies: number;
}

interface Entry extends CertificateRecord {
  readonly source: NewCertificate;
  readonly addedAt: Instant;
}

export function createCertificateRecords(owner: string, clock: () => Instant): CertificateRecords {
  const records = new Map<number, Entry>();
  const jobs = new Map<number, number>();
  let nextId = 570_001;
  let revision = 0;

  const get = (id: number) => records.get(id)?.timeline;
  const put = (source: NewCertificate, id: number, copies: number, addedAt: Instant) => {
    const timeline = completeCertificate(source, id, owner);
    const transitions = transitionsOf(timeline).sort();
    records.set(id, { source, timeline, transitions, copies, addedAt });
    for (const { course } of plansOf(timeline)) jobs.set(course.id, id);
    revision += 1;
    return timeline;
  };
  const existing = (id: number) => {
    const entry = records.get(id);
    if (entry === undefined) throw new RangeError(`There is no certificate ${id}.`);
    return entry;
  };

  return {
    add(source) {
      while (records.has(nextId)) nextId += 1;
      const id = source.id ?? nextId;
      if (records.has(id)) throw new RangeError(`Certificate ${id} exists already.`);
      return { id, jobId: put(source, id, 1, clock()).job.id };
    },
    get,
    update(id, change) {
      const { source, copies, addedAt } = existing(id);
      const job = { ...source.job, ...change.job };
      const authentication = { ...source.authentication, ...change.authentication };
      return put({ ...source, ...change, job, authentication }, id, copies, addedAt);
    },
    remove(id) {
      revision += records.delete(id) ? 1 : 0;
    },
    showTwice(id) {
      const { source, addedAt } = existing(id);
      put(source, id, 2, addedAt);
    },
    get size() {
      return records.size;
    },
    entries: () => records.values(),
    addedAt: (id) => records.get(id)?.addedAt,
    ofJob(jobId) {
      const timeline = get(jobs.get(jobId) ?? 0);
      const plans = timeline === undefined ? [] : plansOf(timeline);
      return plans.some(({ course }) => course.id === jobId) ? timeline : undefined;
    },
    get revision() {
      return revision;
    },
  };
}

/**
 * The state of an account between two instants, with cached results: the rows of a large listing are selected once
 * for all its pages.
 */
export interface Snapshot {
  readonly certificates: readonly CertificateView[];
  /** Running and completed jobs of all types. */
  readonly jobs: () => { readonly running: readonly JobView[]; readonly ended: readonly JobView[] };
  readonly selections: Map<string, readonly unknown[]>;
}

/** Returns the same snapshot until a document in it changes. */
export function createSnapshots(
  records: CertificateRecords,
  jobRecords: JobRecords,
  modes: Modes,
): (now: Instant) => Snapshot {
  let kept: (Snapshot & { revision: string; from: Instant; until: Instant }) | undefined;
  return (now) => {
    const revision = `${records.revision} ${jobRecords.revision}`;
    if (kept?.revision === revision && kept.from <= now && now < kept.until) return kept;
    let until = plus(now, MAX);
    const soon = (transition: Instant | undefined) => {
      if (transition !== undefined && transition > now && transition < until) until = transition;
    };
    const certificates: CertificateView[] = [];
    for (const { timeline, transitions, copies } of records.entries()) {
      soon(transitions.find((transition) => transition > now));
      const view = viewCertificate(timeline, now, modes);
      if (view === undefined) continue;
      for (let copy = 0; copy < copies; copy += 1) certificates.push(view);
    }
    for (const { createdAt, endedAt } of jobRecords.foreign.values()) {
      soon(createdAt);
      soon(endedAt);
    }
    let jobs: ReturnType<Snapshot['jobs']> | undefined;
    kept = {
      ...{ certificates, revision, from: now, until },
      jobs: () => (jobs ??= allJobs(records, jobRecords, now)),
      selections: new Map(),
    };
    return kept;
  };
}

/** Later than any instant of a timeline: for accounts without future changes. */
const MAX = 1000 * 365 * 24 * 60 * 60 * 1000;

function allJobs(records: CertificateRecords, jobRecords: JobRecords, now: Instant) {
  const all = [
    ...[...records.entries()].flatMap(({ timeline }) => jobsOf(timeline, now)),
    ...[...jobRecords.foreign.values()]
      .filter(({ createdAt }) => createdAt <= now)
      .map((job) => viewForeignJob(job, now)),
  ]
    .map((job) => jobRecords.show(job))
    .filter((job) => job !== undefined);
  return {
    running: all.filter(({ endedAt }) => endedAt === undefined),
    ended: all.filter(({ endedAt }) => endedAt !== undefined),
  };
}
