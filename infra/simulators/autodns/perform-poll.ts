import { viewCertificate } from './certificate-at.ts';
import type { JobView } from './job-at.ts';
import { refused } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { TaskRun } from './task-run.ts';
import type { PollTask } from './task.ts';

/** Returns the oldest message, or confirms it. */
export function performPoll(
  task: PollTask,
  { number, account, caller, now }: TaskRun,
  jobOf: (id: number) => JobView | undefined,
): Outcome {
  const { messages, store, modes } = account;
  if (task.route === 'poll') {
    const message = caller.isElsewhere ? undefined : messages.head(now);
    const summary = caller.isElsewhere ? 0 : messages.waiting(now);
    const answer = { result: 'S', task: number, text: 'polled' } as const;
    if (message === undefined) return { ...answer, object: { type: 'message', summary } };
    const { id } = message;
    const timeline = message.kind === 'certificate' ? store.get(message.certificateId) : undefined;
    return {
      ...answer,
      object: { type: 'message', value: String(id), summary },
      data: [
        {
          ...{ kind: 'message', message },
          view: timeline && viewCertificate(timeline, now, modes),
          job: message.kind === 'certificate' ? jobOf(message.jobId) : undefined,
        },
      ],
    };
  }
  const { id } = task;
  const done = caller.isElsewhere ? 'unknown' : messages.confirm(id, now);
  const isFine =
    done === 'head' ||
    (done === 'gone' && modes.secondConfirm === 'success') ||
    (done === 'other' && modes.otherConfirm === 'success');
  if (!isFine) {
    const cause = { code: `EF${number}`, field: 'message', value: String(id) };
    return refused(number, 'not-found', done === 'other' ? 400 : 404, cause);
  }
  return {
    ...{ result: 'S', task: number, text: 'confirmed' },
    // Only XML returns the number of waiting messages.
    object: { type: 'message', value: String(id), summary: messages.waiting(now) },
    data: [{ kind: 'confirmed', id }],
  };
}
