import type { FailureKind } from '../../certificates/account-state.ts';

/** How notifications name a kind of failure, and how to fix it. */
interface FailureWords {
  /** Follows `DigiCert account "main": ` */
  readonly cause: string;
  /** The steps, in order. */
  readonly actions: readonly string[];
}

export const FAILURE_WORDS: Readonly<Record<FailureKind, FailureWords>> = {
  authentication: {
    cause: 'invalid credentials',
    actions: [
      "Check in the provider's console whether the API key still exists and belongs to this region.",
      'Create a new read-only API key.',
      'Store it in the secret of the provider account (by default cert-expiry-monitor/PROVIDER-NAME): aws secretsmanager put-secret-value --secret-id SECRET --secret-string file://secret.json',
    ],
  },
  forbidden: {
    cause: 'insufficient permissions',
    actions: [
      "Check the permissions of the API key in the provider's console: it needs to read orders, and to confirm messages if the monitor receives messages.",
    ],
  },
  'not-found': {
    cause: 'resource not found',
    actions: [
      "Compare the region and the base URL of the provider account in the configuration with the provider's documentation.",
    ],
  },
  'rate-limited': {
    cause: 'rate limit exceeded',
    actions: [
      'Check which other programs use the API key: the limit applies to all of them together.',
      'Create a separate API key for the monitor, or poll this account less often.',
    ],
  },
  unavailable: {
    cause: 'provider does not respond',
    actions: [
      "Check the provider's status page.",
      'Check that the poll function can reach the internet.',
    ],
  },
  'invalid-response': {
    cause: 'unexpected API response',
    actions: [
      "Check the provider's status page and change log: the API may have changed.",
      'If the problem persists, check whether a newer version of the monitor supports the change.',
    ],
  },
  stale: {
    cause: 'no complete sync in time',
    actions: [
      "Check in the log of the account's poll function whether it runs, and how far it gets.",
      'Check that its schedule is enabled.',
    ],
  },
  'unexpected-removals': {
    cause: 'unexpected removals',
    actions: [
      "Compare with the provider's console: check whether the certificates were removed, or whether the API key cannot see them.",
      'If they were removed on purpose, raise maxRemovedShare of the account for one poll.',
    ],
  },
  configuration: {
    cause: 'incomplete configuration',
    actions: [
      "Correct the account's settings or its secret as described in the error above, and deploy.",
    ],
  },
  'damaged-state': {
    cause: 'stored state is unreadable',
    actions: [
      'Check whether the items named above were edited, or whether an older version was deployed over a newer one.',
      'Delete the damaged items. The next sync creates them again.',
    ],
  },
  'state-too-large': {
    cause: 'state is too large to store',
    actions: [
      'Split the order into certificates with fewer names: its state exceeds the size of a DynamoDB item (400 KB).',
      "Until then, check its expiry and its validations in the provider's console.",
    ],
  },
  'queue-blocked': {
    cause: 'queue blocked by a message',
    actions: [
      "Remove the message from the queue in the provider's console, or with the other program that reads this queue. The monitor has published it as an event.",
      'If only the monitor uses the queue, let it archive and confirm messages that are not about certificates.',
      'See "The message queue is held up" in docs/how-to/runbook.md.',
    ],
  },
};

/** The providers that are read with an AWS role instead of a key. */
const READ_WITH_ROLE: ReadonlySet<string> = new Set(['acm']);

/** Other steps for an account that is read with an AWS role. */
const ROLE_ACTIONS: Readonly<Partial<Record<FailureKind, readonly string[]>>> = {
  authentication: [
    'If the account has the option roleArn: check in the console of IAM that the role exists, and that its trust policy allows the role of the poll function to assume it, with the external ID of the configuration.',
    'Check that every configured region is enabled in the AWS account.',
  ],
  forbidden: [
    'Allow the action that the error names for the role that reads the certificates: the role of the poll function, or the role of the option roleArn.',
    'If the role allows it already, check whether a service control policy or a permissions boundary denies it.',
  ],
  'rate-limited': [
    'Check which other programs call the same API in this AWS account and region: the quota applies to all of them together.',
    'Poll this account less often.',
  ],
  'unexpected-removals': [
    'Check in the console of AWS whether the certificates were deleted, or whether a region was removed from the configuration.',
    'If they were removed on purpose, raise maxRemovedShare of the account for one poll.',
  ],
};

/** The steps to fix a failure of an account of this provider, in order. */
export function failureActions(provider: string, kind: FailureKind): readonly string[] {
  const ofRole = READ_WITH_ROLE.has(provider) ? ROLE_ACTIONS[kind] : undefined;
  return ofRole ?? FAILURE_WORDS[kind].actions;
}
