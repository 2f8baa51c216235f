import type { Instant } from '../../../shared/certificates/instant.ts';
import { transitionsOf, viewCertificate } from './certificate-state.ts';
import type { CertificateTimeline, NewCertificate } from './certificate.ts';
import { plansOf } from './job-plan.ts';
import { completeCertificate } from './certificate.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-state.ts';
import { jobsOf, viewForeignJob } from './job.ts';
import type { JobView, JobStore } from './job.ts';
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
}

interface Added {
  readonly id: number;
  readonly jobId: number | undefined;
}

/** The read interface of the records. */
export interface CertificateStore {
  /** In the order of addition. */
  entries(): Iterable<Shelved>;
  get(id: number): CertificateTimeline | undefined;
  ofJob(jobId: number): CertificateTimeline | undefined;
  /** The time of addition: jobs that ended earlier cause no message. */
  addedAt(id: number): Instant | undefined;
  /** Increases with every change. */
  readonly revision: number;
}

interface Shelved {
  readonly timeline: CertificateTimeline;
  /** Earliest first. */
  readonly transitions: readonly Instant[];
  readonly copies: number;
}

interface Entry extends Shelved {
  readonly source: NewCertificate;
  readonly addedAt: Instant;
}

export function createCertificateRecords(
  owner: string,
  clock: () => Instant,
): { readonly records: CertificateRecords; readonly store: CertificateStore } {
  const shelved = new Map<number, Entry>();
  const jobs = new Map<number, number>();
  let nextId = 570_001;
  let revision = 0;

  const get = (id: number) => shelved.get(id)?.timeline;
  const put = (source: NewCertificate, id: number, copies: number, addedAt: Instant) => {
    const timeline = completeCertificate(source, id, owner);
    const transitions = transitionsOf(timeline).sort();
    shelved.set(id, { source, timeline, transitions, copies, addedAt });
    for (const { course } of plansOf(timeline)) jobs.set(course.id, id);
    revision += 1;
    return timeline;
  };
  const existing = (id: number) => {
    const entry = shelved.get(id);
    if (entry === undefined) throw new RangeError(`There is no certificate ${id}.`);
    return entry;
  };

  const records: CertificateRecords = {
    add(source) {
      while (shelved.has(nextId)) nextId += 1;
      const id = source.id ?? nextId;
      if (shelved.has(id)) throw new RangeError(`Certificate ${id} exists already.`);
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
      revision += shelved.delete(id) ? 1 : 0;
    },
    showTwice(id) {
      const { source, addedAt } = existing(id);
      put(source, id, 2, addedAt);
    },
    get size() {
      return shelved.size;
    },
  };
  const store: CertificateStore = {
    entries: () => shelved.values(),
    get,
    addedAt: (id) => shelved.get(id)?.addedAt,
    ofJob(jobId) {
      const timeline = get(jobs.get(jobId) ?? 0);
      const plans = timeline === undefined ? [] : plansOf(timeline);
      return plans.some(({ course }) => course.id === jobId) ? timeline : undefined;
    },
    get revision() {
      return revision;
    },
  };
  return { records, store };
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
  store: CertificateStore,
  jobStore: JobStore,
  modes: Modes,
): (now: Instant) => Snapshot {
  let kept: (Snapshot & { revision: string; from: Instant; until: Instant }) | undefined;
  return (now) => {
    const revision = `${store.revision} ${jobStore.revision}`;
    if (kept?.revision === revision && kept.from <= now && now < kept.until) return kept;
    let until = plus(now, MAX);
    const soon = (transition: Instant | undefined) => {
      if (transition !== undefined && transition > now && transition < until) until = transition;
    };
    const certificates: CertificateView[] = [];
    for (const { timeline, transitions, copies } of store.entries()) {
      soon(transitions.find((transition) => transition > now));
      const view = viewCertificate(timeline, now, modes);
      if (view === undefined) continue;
      for (let copy = 0; copy < copies; copy += 1) certificates.push(view);
    }
    for (const { createdAt, endedAt } of jobStore.foreign.values()) {
      soon(createdAt);
      soon(endedAt);
    }
    let jobs: ReturnType<Snapshot['jobs']> | undefined;
    kept = {
      ...{ certificates, revision, from: now, until },
      jobs: () => (jobs ??= allJobs(store, jobStore, now)),
      selections: new Map(),
    };
    return kept;
  };
}

/** Later than any instant of a timeline: for accounts without future changes. */
const MAX = 1000 * 365 * 24 * 60 * 60 * 1000;

function allJobs(store: CertificateStore, jobStore: JobStore, now: Instant) {
  const all = [
    ...[...store.entries()].flatMap(({ timeline }) => jobsOf(timeline, now)),
    ...[...jobStore.foreign.values()]
      .filter(({ createdAt }) => createdAt <= now)
      .map((job) => viewForeignJob(job, now)),
  ]
    .map((job) => jobStore.show(job))
    .filter((job) => job !== undefined);
  return {
    running: all.filter(({ endedAt }) => endedAt === undefined),
    ended: all.filter(({ endedAt }) => endedAt !== undefined),
  };
}
