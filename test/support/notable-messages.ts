import type { MessageProblem, MessageState } from '../../shared/certificates/message-state.ts';
import { eventsOf } from '../../shared/events/events-of.ts';
import type { MonitorEvent } from '../../shared/events/event.ts';
import { at } from './certificates.ts';
import { messageState } from './states.ts';

/** The certificate of the messages at the time of their receipt. */
export const knownCertificate: NonNullable<MessageState['known']> = {
  ...{ id: '571001', status: 'issued', commonName: 'www.example.com' },
  ...{ notBefore: at('2026-11-21'), notAfter: at('2027-03-01') },
  ...{ lineage: 'autodns/main/job-4297000001', replaced: false },
};

export const failedJob: MessageProblem = {
  ...{ outcome: 'failed', operation: 'reissue', job: '4297939738' },
  certificates: ['job-4297939738', '571001'],
  reason: 'The CAA record of example.com forbids issuance',
};

/** A message about a failed reissue of a known certificate. */
export function messageEvent(
  problem: Partial<MessageProblem> | undefined = {},
  changes: Partial<MessageState> = {},
): MonitorEvent {
  return receivedEvent(
    messageState({
      ...{ id: '650664', tags: { team: 'shop', stage: 'production' } },
      ...{ receivedAt: at('2027-02-15T00:05:00Z'), createdAt: at('2027-02-15') },
      about: { kind: 'certificate', certificate: '571001', name: 'www.example.com' },
      ...{ action: problem?.operation ?? 'reissue', status: 'FAILED' },
      problem: { ...failedJob, ...problem },
      known: knownCertificate,
      ...changes,
    }),
  );
}

/** The event of a message that was just stored. */
export function receivedEvent(current: MessageState): MonitorEvent {
  const [event] = eventsOf({ kind: 'message', current });
  if (event === undefined) throw new Error('A new message must have an event.');
  return event;
}
