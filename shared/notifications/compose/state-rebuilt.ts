import type * as z from 'zod';
import type { certificateStateRebuilt } from '../../events/certificate-state-rebuilt.ts';
import type { Draft } from '../draft.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { formatDay } from '../words/format-instant.ts';
import { distinctActions } from './listed.ts';
import type { Listed, ListWords } from './listed.ts';
import { count } from './finding-words.ts';
import { aboutCertificate, certificateFacts, nameOf } from './about-certificate.ts';

type StateRebuilt = z.infer<typeof certificateStateRebuilt.detail>;

const LOST =
  'The history is lost: acknowledgements, the date on which a certificate was first seen, and replacements that were recognized by name, until they are recognized again. You may receive reminders a second time.';

/** The stored state of a certificate was unreadable, and was replaced by what the provider reports. */
export function composeStateRebuilt(detail: StateRebuilt): Draft {
  const { metadata, certificate, removed, backup } = detail;
  const provider = formatProvider(certificate.provider);
  const { partitionKey, sortKey, until } = backup;
  return {
    ...aboutCertificate(certificate, metadata),
    type: 'certificate-state-rebuilt',
    condition: `state-rebuilt:${certificate.id}:${metadata.occurredAt}`,
    severity: 'warning',
    headline: removed
      ? `${nameOf(certificate)}: unreadable state, certificate not listed`
      : `${nameOf(certificate)}: unreadable state was rebuilt from ${provider}`,
    paragraphs: [
      ...(removed ? formatRemoved(detail) : formatRebuilt(provider)),
      `The unreadable item is kept in the state table until ${formatDay(until)}.`,
    ],
    actions: [
      removed
        ? `If a server still presents the certificate, check when the certificate expires: it is no longer monitored.`
        : 'If you had acknowledged the certificate, acknowledge it again.',
      'If this happens more than once, find the cause: another program writes to the state table, or the monitor has a defect. See "A stored certificate cannot be read" in docs/how-to/runbook.md.',
    ],
    facts: certificateFacts(certificate, metadata, [
      ['Kept as', `pk ${partitionKey}, sk ${sortKey}`],
    ]),
  };
}

/** The stored states of many certificates were unreadable. */
export function listStateRebuilt(listed: Listed): ListWords {
  const { members } = listed;
  return {
    headline: `${count(members.length, 'certificate')}: unreadable state was rebuilt, ${formatAccount(listed)}`,
    paragraphs: [
      'The monitor could not read what it had stored about these certificates. It replaced the stored states with what the provider account shows now.',
      LOST,
      'The unreadable items are kept in the state table for 90 days.',
    ],
    actions: distinctActions(members),
  };
}

function formatRebuilt(provider: string): string[] {
  return [
    `The monitor could not read what it had stored about this certificate. It replaced the stored state with what ${provider} reports now, and monitors the certificate as before.`,
    LOST,
  ];
}

function formatRemoved({ certificate }: StateRebuilt): string[] {
  return [
    `The monitor could not read what it had stored about this certificate, and ${formatAccount(certificate)} no longer shows the certificate.`,
    'The certificate is no longer monitored. Its names and its expiry date are in the unreadable item only.',
  ];
}
