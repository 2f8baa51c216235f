import { plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { viewCertificate } from './certificate-at.ts';
import type { CertificateView } from './certificate-at.ts';
import type { CertificateStore } from './certificate-records.ts';
import { jobsOf, viewForeignJob } from './job-at.ts';
import type { JobView } from './job-at.ts';
import type { JobStore } from './job-records.ts';
import type { Modes } from './modes.ts';

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
