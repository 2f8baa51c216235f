import type * as z from 'zod';
import type { EventDefinition } from '../../events/event.ts';
import { listProblems } from '../../runtime/environment.ts';
import type { Outline } from '../outline.ts';

/** The detail of an event does not match its schema. A retry has the same result. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/** An event, and what its notification is about. */
export interface Source {
  readonly detailType: string;
  /**
   * `undefined` if this event sends no notification.
   *
   * @throws UnreadableEvent with the path of each invalid field, and no content.
   */
  outlineOf(detail: unknown): Outline | undefined;
}

/** Problems that the first sync finds are in the notification about the initial inventory, so they send none. */
export function on<Definition extends EventDefinition>(
  { detailType, detail: schema }: Definition,
  outlineOf: (detail: z.infer<Definition['detail']>) => Outline | undefined,
): Source {
  return {
    detailType,
    outlineOf(detail) {
      const read = schema.safeParse(detail);
      if (!read.success) {
        throw new UnreadableEvent(
          `The event "${detailType}" does not match its schema.\n${listProblems(read.error)}`,
        );
      }
      const data = read.data as z.infer<Definition['detail']> & { initialInventory?: unknown };
      return data.initialInventory === true ? undefined : outlineOf(data);
    },
  };
}
