import { setTimeout as sleep } from 'node:timers/promises';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { cleanTestAlerts } from './clean-test-alerts.ts';
import type { CleanedTestAlerts } from './clean-test-alerts.ts';
import { testAlertCertificate, isLeftOver } from './test-alert-certificate.ts';
import { clockAhead, stepsOf } from './test-alert-steps.ts';
import type { Step } from './test-alert-steps.ts';
import { endTestAlert } from './end-test-alert.ts';
import { expectedOfTestAlert } from './expected-of-test-alert.ts';
import { explainFailure } from './explain-failure.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { watchTestAlertEvents } from './watch-test-alert-events.ts';
import type { WatchedEvents } from './watch-test-alert-events.ts';

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

export interface TestAlertOptions {
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
