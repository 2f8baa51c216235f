import { randomBytes } from 'node:crypto';
import { MINUTE, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';

/** Sessions with a limited lifetime. */
export interface SessionRecords {
  open(context: number, minutes: number, now: Instant): string;
  /** The system of a session; `undefined` for an expired or unknown session. */
  contextOf(id: string, now: Instant): number | undefined;
  end(id: string): void;
}

export function createSessionRecords(): SessionRecords {
  const open = new Map<string, { readonly context: number; readonly until: Instant }>();
  return {
    open(context, minutes, now) {
      const id = randomBytes(16).toString('hex');
      open.set(id, { context, until: plus(now, minutes * MINUTE) });
      return id;
    },
    contextOf(id, now) {
      const session = open.get(id);
      return session !== undefined && now < session.until ? session.context : undefined;
    },
    end: (id) => void open.delete(id),
  };
}
