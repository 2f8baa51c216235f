import type { Contact } from './contact.ts';
import type { Modes } from './modes.ts';

/** The context of rendered documents. */
export interface Rendering {
  readonly contact: Contact;
  /** The context of every owner in the documents. */
  readonly context: number;
  readonly modes: Modes;
  /** Increases with every response: alternating modes depend on it. */
  readonly turn: number;
}
