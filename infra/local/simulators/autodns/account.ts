import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateBook, CertificateShelf } from './certificate-book.ts';
import type { Contact } from './contact.ts';
import type { JobShelf } from './job-book.ts';
import type { MessageShelf } from './queue.ts';
import type { Modes } from './modes.ts';
import type { SessionBook } from './sessions.ts';
import type { Snapshot } from './snapshot.ts';

/** What tasks read and change: one state behind both interfaces. */
export interface Account {
  readonly user: string;
  readonly password: string;
  readonly context: number;
  readonly contact: Contact;
  readonly modes: Modes;
  readonly book: CertificateBook;
  readonly shelf: CertificateShelf;
  readonly jobs: JobShelf;
  readonly messages: MessageShelf;
  readonly sessions: SessionBook;
  readonly snapshotAt: (now: Instant) => Snapshot;
}

/** Who asks: signed in, and in which of the vendor's systems. */
export interface Caller {
  /** Another system than the account's: there is nothing in it. */
  readonly isElsewhere: boolean;
  /** The sub-user in whose name it is asked; the account's own user otherwise. */
  readonly actsFor: string | undefined;
}
