import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateRecords, CertificateStore } from './certificate-records.ts';
import type { Contact } from './contact.ts';
import type { JobStore } from './job-records.ts';
import type { MessageStore } from './queue.ts';
import type { Modes } from './modes.ts';
import type { SessionRecords } from './sessions.ts';
import type { Snapshot } from './snapshot.ts';

/** The state of an account, shared by both interfaces. */
export interface Account {
  readonly user: string;
  readonly password: string;
  readonly context: number;
  readonly contact: Contact;
  readonly modes: Modes;
  readonly records: CertificateRecords;
  readonly store: CertificateStore;
  readonly jobs: JobStore;
  readonly messages: MessageStore;
  readonly sessions: SessionRecords;
  readonly snapshotAt: (now: Instant) => Snapshot;
}

/** The authenticated user, and the vendor's system of the request. */
export interface Caller {
  /** The request is for another system than the account's, which is empty. */
  readonly isElsewhere: boolean;
  /** The sub-user of the request; absent for the account's own user. */
  readonly actsFor: string | undefined;
}
