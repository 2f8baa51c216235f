import type { Instant } from '../../../../shared/certificates/instant.ts';

/** What waits in the queue. */
export type Message = {
  readonly id: number;
  readonly createdAt: Instant;
  readonly stid: string;
} & (CertificateMessage | DomainMessage | PurgeMessage);

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
