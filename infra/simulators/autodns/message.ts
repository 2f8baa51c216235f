import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';
import { jobsOf } from './job-at.ts';

/** A message of the queue. */
export type Message = MessageContent & {
  readonly id: number;
  readonly createdAt: Instant;
  /** The transaction of the message. */
  readonly stid: string;
};

export type MessageContent = CertificateMessage | DomainMessage | PurgeMessage;

/** A job of a certificate has ended. */
export interface CertificateMessage {
  readonly kind: 'certificate';
  readonly certificateId: number;
  readonly jobId: number;
  readonly name: string;
  /** The action in the message: reissues have been seen as `create`. */
  readonly action: string;
  readonly status: string;
}

/** The same queue contains messages about domains, with their transfer codes. */
export interface DomainMessage {
  readonly kind: 'domain';
  readonly name: string;
  readonly jobId: number;
  readonly authInfo: string;
}

/** A zone or a contact will be deleted. The object is inside the message. */
export interface PurgeMessage {
  readonly kind: 'purge';
  readonly type: 'Zone' | 'Contact';
  readonly name: string;
}

/** The required values of a message; certificate messages have defaults for the rest. */
export type NewMessage =
  | ({ readonly kind: 'certificate'; readonly certificateId: number } & Partial<CertificateMessage>)
  | ({ readonly kind: 'domain'; readonly name: string } & Partial<DomainMessage>)
  | ({ readonly kind: 'purge'; readonly name: string } & Partial<PurgeMessage>);

/** Applies defaults: the newest job of a certificate. */
export function completeMessage(
  message: NewMessage,
  timeline: CertificateTimeline | undefined,
  now: Instant,
  id: number,
): MessageContent {
  switch (message.kind) {
    case 'certificate': {
      const last = timeline === undefined ? undefined : jobsOf(timeline, now).at(-1);
      return {
        jobId: last?.id ?? 0,
        name: timeline?.name ?? 'gone.example.com',
        action: last?.action ?? 'create',
        status: last?.status ?? 'SUCCESS',
        ...message,
      };
    }
    case 'domain':
      return { jobId: 4_295_000_000 + id, authInfo: 'Example+Authinfo', ...message };
    case 'purge':
      return { type: 'Zone', ...message };
  }
}
