import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateRecords, CertificateStore } from './certificate-records.ts';
import type { Contact } from './contact.ts';
import type { JobStore } from './job-records.ts';
import type { MessageStore } from './queue.ts';
import type { Modes } from './modes.ts';
import type { SessionRecords } from './sessions.ts';
import type { Snapshot } from './snapshot.ts';

/** What tasks read and change: one state behind both interfaces. */
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

/** Who asks: signed in, and in which of the vendor's systems. */
export interface Caller {
  /** Another system than the account's: there is nothing in it. */
  readonly isElsewhere: boolean;
  /** The sub-user in whose name it is asked; the account's own user otherwise. */
  readonly actsFor: string | undefined;
}
