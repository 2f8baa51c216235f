import type { Contact } from './contact.ts';
import type { Modes } from './modes.ts';

/** What documents say beyond what they are about. */
export interface Rendering {
  readonly contact: Contact;
  /** Of every owner in them. */
  readonly context: number;
  readonly modes: Modes;
  /** Goes up with every answer: what varies in turns follows from it. */
  readonly turn: number;
}
