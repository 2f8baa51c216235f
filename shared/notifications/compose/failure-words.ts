import type { FailureKind } from '../../certificates/account-state.ts';

/** What a kind of failure is called, and what one does about it. */
export interface FailureWords {
  /** Goes on after `digicert/main cannot be read: `, and after `The messages of autodns/main cannot be read: `. */
  readonly cause: string;
  readonly actions: readonly string[];
}

/** For people who have to do something about it, in the order in which they should. */
export const FAILURE_WORDS: Readonly<Record<FailureKind, FailureWords>> = {
  authentication: {
    cause: 'its key is refused',
    actions: [
      "See in the provider's console whether the key still exists, and belongs to this region.",
      "Make a new read-only key, and store it in the account's secret.",
    ],
  },
  forbidden: {
    cause: 'its key may not read this',
    actions: [
      "See in the provider's console which rights the key has: to read orders, and to confirm messages where those are received.",
    ],
  },
  'not-found': {
    cause: 'what was asked for is not there',
    actions: [
      "Compare the account's region and base URL in the configuration with the provider's own words.",
    ],
  },
  'rate-limited': {
    cause: 'the provider takes no more requests',
    actions: [
      'See who else uses the key: its limit counts for all of them together.',
      'Give the monitor a key of its own, or poll this account less often.',
    ],
  },
  unavailable: {
    cause: 'the provider does not answer',
    actions: ["See the provider's status page, and the way out to the internet."],
  },
  'invalid-response': {
    cause: 'the provider answers otherwise than it documents',
    actions: [
      "See the provider's status page and change log: an interface may have changed.",
      'If it lasts, see whether a newer version of this monitor knows the change.',
    ],
  },
  stale: {
    cause: 'no complete reading of it in time',
    actions: [
      "See the log of the account's poll function: whether it runs, and how far it comes.",
      'See whether its schedule is switched on.',
    ],
  },
  'unexpected-removals': {
    cause: 'too many certificates are gone at once to be believed',
    actions: [
      "Compare with the provider's console: were they really removed, or can the key not see them?",
      'If they were, raise maxRemovedShare of the account for one run.',
    ],
  },
  configuration: {
    cause: 'its configuration is not complete',
    actions: [
      "Correct the account's settings or its secret as the message above says, and deploy.",
    ],
  },
  'damaged-state': {
    cause: 'what is stored of it cannot be read',
    actions: [
      'See whether somebody edited the items named above, or whether an older version was deployed over a newer one.',
      'Delete such an item: the next sweep makes it anew.',
    ],
  },
  'state-too-large': {
    cause: 'its state is too large to be stored',
    actions: [
      'Split the order into certificates with fewer names: what is known about it does not fit into one DynamoDB item (400 KB).',
      'Until then, watch its expiry and its validations in the console of the provider.',
    ],
  },
  'queue-blocked': {
    cause: 'the first one holds up those behind it',
    actions: [
      "Take the message out of the queue in the provider's console, or by whatever else reads this queue. It is in the events of this monitor.",
      'If the queue belongs to this monitor alone, let it archive and confirm whatever is not about certificates.',
      'See "The message queue is held up" in docs/how-to/runbook.md.',
    ],
  },
};
