import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline } from './certificate-timeline.ts';
import { jobsOf } from './job-at.ts';

/** What waits in the queue. */
export type Message = MessageContent & {
  readonly id: number;
  readonly createdAt: Instant;
  /** The transaction that it tells of. */
  readonly stid: string;
};

export type MessageContent = CertificateMessage | DomainMessage | PurgeMessage;

/** A job of a certificate has come to its end. */
export interface CertificateMessage {
  readonly kind: 'certificate';
  readonly certificateId: number;
  readonly jobId: number;
  readonly name: string;
  /** As the message tells it: a reissue has been seen to be told as `create`. */
  readonly action: string;
  readonly status: string;
}

/** The same queue tells of an account's domains, with their transfer codes in it. */
export interface DomainMessage {
  readonly kind: 'domain';
  readonly name: string;
  readonly jobId: number;
  readonly authInfo: string;
}

/** A zone or a contact is going to be taken away. The object hangs in the notice itself. */
export interface PurgeMessage {
  readonly kind: 'purge';
  readonly type: 'Zone' | 'Contact';
  readonly name: string;
}

/** What has to be said of a message to put it into the queue; certificate messages fill in the rest. */
export type NewMessage =
  | ({ readonly kind: 'certificate'; readonly certificateId: number } & Partial<CertificateMessage>)
  | ({ readonly kind: 'domain'; readonly name: string } & Partial<DomainMessage>)
  | ({ readonly kind: 'purge'; readonly name: string } & Partial<PurgeMessage>);

/** Fills in whatever was left out: of a certificate, its newest job. */
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
