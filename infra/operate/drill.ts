import { setTimeout as sleep } from 'node:timers/promises';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import { HOUR, millisecondsBetween, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { describeError } from '../../shared/runtime/log.ts';
import { drillCertificate, isDrill } from './drill-certificate.ts';
import { expectedOfDrill } from './expected-of-drill.ts';
import type { ExpectedOfDrill } from './expected-of-drill.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { watchDrillEvents } from './watch-drill-events.ts';
import type { WatchedEvents } from './watch-drill-events.ts';

/** A stage of the way from a saved state to a person. */
export type Hop = 'item written' | 'event published' | 'notice claimed' | 'channel took it';

/** One thing that has to happen in a drill. */
export interface Step {
  readonly hop: Hop;
  /** The name of the ledger, for what happens in a channel. */
  readonly channel: string | undefined;
  /** What event or notice. */
  readonly what: string;
  /** Milliseconds since the drill began; `undefined` where it has not happened. */
  readonly after: number | undefined;
}

export interface DrillResult {
  readonly certificate: string;
  readonly steps: readonly Step[];
  /** Nobody could see the events; the notices tell that there were some. */
  readonly eventsUnseen: string | undefined;
  readonly passed: boolean;
  readonly stopped: boolean;
}

/**
 * Puts a certificate that is not there through the whole way, and takes it away again whatever happens.
 *
 * @param told hears of each step once.
 */
export async function drill(
  deployment: Deployment,
  options: {
    readonly channels: readonly string[];
    /** Milliseconds after which what has not come is missing. */
    readonly patience: number;
    readonly betweenLooks: number;
    readonly signal: AbortSignal;
    readonly told: (step: Step) => void;
  },
): Promise<DrillResult> {
  const { channels, patience, betweenLooks, signal, told } = options;
  const { clock, store } = deployment;
  await removeLeftovers(deployment);
  const watched = await watchDrillEvents(deployment);
  const begun = clock();
  const state = drillCertificate(begun);
  const key = keyOf(state);
  const expected = expectedOfDrill(state);
  const reported = new Set<string>();
  try {
    if ((await store.saveCertificate(state)) !== 'saved') {
      throw new CannotOperate(`There is a certificate ${key} already. Try again.`);
    }
    const written = clock();
    // Not awaited: what it delivers is seen as it comes.
    const delivering = deployment.deliver().catch((error: unknown) => describeError(error));
    const patienceEnds = AbortSignal.timeout(patience);
    for (;;) {
      const steps = await look();
      for (const step of steps) {
        const name = JSON.stringify([step.hop, step.channel, step.what]);
        if (step.after === undefined || reported.has(name)) continue;
        reported.add(name);
        told(step);
      }
      const passed = steps.every(({ after }) => after !== undefined);
      if (passed || patienceEnds.aborted || signal.aborted) {
        await delivering;
        return {
          ...{ certificate: key, steps, passed },
          eventsUnseen: watched.problem,
          stopped: signal.aborted && !passed,
        };
      }
      await sleep(betweenLooks);
    }

    async function look(): Promise<Step[]> {
      const said = await deployment.said(state.lineage);
      const since = (at: Instant | undefined) =>
        at === undefined ? undefined : Math.max(0, millisecondsBetween(begun, at));
      return [
        { hop: 'item written', channel: undefined, what: key, after: since(written) },
        ...eventSteps(expected, watched, since),
        ...expected.notices.flatMap(({ type, condition }) =>
          channels.flatMap((channel): Step[] => {
            const one = said.find(
              (record) => record.condition === condition && record.channel === channel,
            );
            return [
              { hop: 'notice claimed', channel, what: type, after: since(one?.claimedAt) },
              { hop: 'channel took it', channel, what: type, after: since(one?.closedAt) },
            ];
          }),
        ),
      ];
    }
  } finally {
    await watched.end();
    await deployment.forget({ key, lineage: state.lineage });
  }
}

function eventSteps(
  { events }: ExpectedOfDrill,
  watched: WatchedEvents,
  since: (at: Instant | undefined) => number | undefined,
): Step[] {
  if (watched.problem !== undefined) return [];
  return events.map(({ detailType, detail }) => ({
    hop: 'event published',
    channel: undefined,
    what: detailType,
    after: since(watched.seen.get(detail.metadata.id)),
  }));
}

/** No drill takes so long: whoever held it was killed before it could remove its certificate. */
const LEFT_OVER_AFTER = HOUR;

async function removeLeftovers({ certificates, forget, clock }: Deployment): Promise<void> {
  const limit = plus(clock(), -LEFT_OVER_AFTER);
  for await (const state of certificates()) {
    if (isDrill(state) && state.firstSeenAt < limit) {
      await forget({ key: keyOf(state), lineage: state.lineage });
    }
  }
}
