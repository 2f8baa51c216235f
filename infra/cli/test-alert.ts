import { setTimeout as sleep } from 'node:timers/promises';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import {
  cleanTestAlerts,
  testAlertCertificate,
  isLeftOver,
  endTestAlert,
} from './test-alert-certificate.ts';
import type { CleanedTestAlerts } from './test-alert-certificate.ts';
import { clockAhead, stepsOf, expectedOfTestAlert } from './test-alert-steps.ts';
import type { Step } from './test-alert-steps.ts';
import { explainFailure } from './explain-failure.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import * as z from 'zod';
import { describeError } from '../../shared/runtime/log.ts';

export interface TestAlertResult {
  readonly certificate: string;
  readonly steps: readonly Step[];
  /** Why events could not be followed. The notifications then prove that they were published. */
  readonly eventsUnseen: string | undefined;
  readonly passed: boolean;
  readonly stopped: boolean;
  /** Minimum number of milliseconds by which the clock of this machine is ahead of the functions. */
  readonly clockAhead: number;
  /** Another process removed the certificate before the end. */
  readonly removedByOther: boolean;
  /** What could not be removed, and the next step. */
  readonly left: string | undefined;
}

interface TestAlertOptions {
  readonly channels: readonly string[];
  /** Milliseconds after which a step that has not happened is missing. */
  readonly timeout: number;
  /** Milliseconds between two reads of the delivery log. */
  readonly pollInterval: number;
  readonly signal: AbortSignal;
  /** Called once for each step that has happened. */
  readonly onStep: (step: Step) => void;
  /** Called after each read with the steps that have not happened yet. */
  readonly waiting?: (missing: readonly Step[]) => void;
  /** Called if earlier test alerts left certificates behind. */
  readonly cleaned?: (testAlerts: CleanedTestAlerts) => void;
}

/** How long after its timeout a test alert counts as left over, because the removal takes time. */
const TO_REMOVE = 2 * MINUTE;

/** Sends a synthetic certificate through the whole pipeline and removes it in any case. */
export async function testAlert(
  deployment: Deployment,
  options: TestAlertOptions,
): Promise<TestAlertResult> {
  const { clock } = deployment;
  const cleaned = await cleanTestAlerts(deployment, (state) => isLeftOver(state, clock()));
  if (cleaned.removed.length + cleaned.left.length > 0) options.cleaned?.(cleaned);
  const watched = await watchTestAlertEvents(deployment);
  const begun = clock();
  const state = testAlertCertificate(begun, plus(begun, options.timeout + TO_REMOVE));
  const outcome = await follow(deployment, { ...options, watched, begun, state }).then(
    (followed) => ({ followed }),
    (error: unknown) => ({ error }),
  );
  const problems = [await endTestAlert(deployment, state)];
  const unseen = watched.problem;
  await watched.end();
  if (watched.problem !== unseen) problems.push(watched.problem);
  const left = problems.filter((problem) => problem !== undefined).join('\n') || undefined;
  if ('followed' in outcome) return { ...outcome.followed, left };
  throw left === undefined
    ? outcome.error
    : new CannotOperate(`${explainFailure(outcome.error)}\n${left}`);
}

async function follow(
  { clock, store, delivered, deliver }: Deployment,
  testAlert: TestAlertOptions & {
    readonly watched: WatchedEvents;
    readonly begun: Instant;
    readonly state: CertificateState;
  },
): Promise<Omit<TestAlertResult, 'left'>> {
  const { channels, timeout, pollInterval, signal, onStep, waiting, watched, begun, state } =
    testAlert;
  const key = keyOf(state);
  const expected = expectedOfTestAlert(state);
  const reportedSteps = new Set<string>();
  if (signal.aborted) throw new CannotOperate('Stopped before anything was written.');
  if ((await store.saveCertificate(state)) !== 'saved') {
    throw new CannotOperate(`The certificate ${key} already exists. Try again.`);
  }
  const written = clock();
  // Not awaited: the loop below observes the deliveries.
  const delivering = deliver().catch(() => undefined);
  const timedOut = AbortSignal.timeout(timeout);
  for (;;) {
    const last = timedOut.aborted || signal.aborted;
    const seen = watched.problem === undefined ? watched.seen : undefined;
    const records = await delivered(state.lineage);
    const steps = stepsOf({ key, begun, written, expected, channels, seen, delivered: records });
    for (const step of steps) {
      const name = JSON.stringify([step.hop, step.channel, step.what]);
      if (step.after === undefined || reportedSteps.has(name)) continue;
      reportedSteps.add(name);
      onStep(step);
    }
    const missing = steps.filter(({ after }) => after === undefined);
    const passed = missing.length === 0;
    if (passed || last) {
      await delivering;
      return {
        ...{ certificate: key, steps, passed },
        eventsUnseen: watched.problem,
        stopped: signal.aborted && !passed,
        clockAhead: clockAhead({ begun, delivered: records }),
        removedByOther: !passed && !(await store.readCertificates([key])).has(key),
      };
    }
    waiting?.(missing);
    await sleep(pollInterval, undefined, { signal }).catch(() => undefined);
  }
}

const Identified = z.object({ detail: z.object({ metadata: z.object({ id: z.string() }) }) });

interface WatchedEvents {
  /** When each event was first seen, by its id. */
  readonly seen: ReadonlyMap<string, Instant>;
  /** Why events cannot be followed. */
  readonly problem: string | undefined;
  end(): Promise<void>;
}

/** Records events as they arrive. Without permission to create a rule, the test alert follows only the delivery log. */
async function watchTestAlertEvents({
  followEvents,
  clock,
}: Pick<Deployment, 'followEvents' | 'clock'>): Promise<WatchedEvents> {
  const seen = new Map<string, Instant>();
  const ending = new AbortController();
  let problem: string | undefined;
  const fail = (error: unknown) => void (problem = describeError(error));
  const watching = await followEvents({ signal: ending.signal, by: 'test-alert' }).then(
    (events) => ({ done: record(events).catch(fail) }),
    (error: unknown) => ({ done: Promise.resolve(fail(error)) }),
  );
  async function record(events: Awaited<ReturnType<Deployment['followEvents']>>) {
    for await (const event of events) {
      const read = Identified.safeParse(event);
      if (!read.success) continue;
      const { id } = read.data.detail.metadata;
      if (!seen.has(id)) seen.set(id, clock());
    }
  }
  return {
    seen,
    get problem() {
      return problem;
    },
    async end() {
      ending.abort();
      await watching.done;
    },
  };
}
