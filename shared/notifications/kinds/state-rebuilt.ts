import type * as z from 'zod/mini';
import { certificateStateRebuilt } from '../../events/certificate-state-rebuilt.ts';
import { certificateFacts, nameOf } from '../words/about-certificate.ts';
import { formatDay } from '../words/format-instant.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { count } from '../words/plain.ts';
import { certificateNotification } from './source.ts';

type StateRebuilt = z.infer<typeof certificateStateRebuilt.detail>;

/** The stored state of a certificate was unreadable, and was replaced by what the provider reports. */
export const stateRebuilt = certificateNotification({
  type: 'certificate-state-rebuilt',
  event: certificateStateRebuilt,
  about(detail) {
    const { metadata, certificate } = detail;
    return {
      condition: `state-rebuilt:${certificate.id}:${metadata.occurredAt}`,
      severity: 'warning',
    };
  },
  compose(detail) {
    const { metadata, certificate, removed, backup } = detail;
    const provider = formatProvider(certificate.provider);
    const { partitionKey, sortKey, until } = backup;
    return {
      headline: removed
        ? `${nameOf(certificate)}: unreadable state, certificate not listed`
        : `${nameOf(certificate)}: unreadable state was rebuilt from ${provider}`,
      paragraphs: [
        ...(removed ? formatRemoved(detail) : formatRebuilt(provider)),
        `The unreadable item is kept in the state table until ${formatDay(until)}.`,
      ],
      actions: actionsOf(detail),
      facts: certificateFacts(certificate, metadata, [
        ['Kept as', `pk ${partitionKey}, sk ${sortKey}`],
      ]),
    };
  },
  composeGroup({ members, place }) {
    return {
      headline: `${count(members.length, 'certificate')}: unreadable state was rebuilt, ${place}`,
      paragraphs: [
        `The monitor could not read what it had stored about these certificates. It replaced their stored state with what ${place} reports now.`,
        LOST,
        'The unreadable items are kept in the state table for 90 days.',
      ],
      actions: [...new Set(members.flatMap(actionsOf))],
    };
  },
});

function actionsOf({ removed }: StateRebuilt): string[] {
  return [
    removed
      ? `If a server still presents the certificate, check when the certificate expires: it is no longer monitored.`
      : 'If you had acknowledged the certificate, acknowledge it again.',
    'If this happens more than once, find the cause: another program writes to the state table, or the monitor has a defect. See "A stored certificate cannot be read" in docs/how-to/runbook.md.',
  ];
}

const LOST =
  'The history is lost: acknowledgements, the date on which a certificate was first seen, and replacements that were recognized by name, until they are recognized again. You may receive reminders a second time.';

function formatRebuilt(provider: string): string[] {
  return [
    `The monitor could not read what it had stored about this certificate. It replaced the stored state with what ${provider} reports now, and monitors the certificate as before.`,
    LOST,
  ];
}

function formatRemoved({ certificate }: StateRebuilt): string[] {
  return [
    `The monitor could not read what it had stored about this certificate, and ${formatAccount(certificate)} no longer lists it.`,
    'The certificate is no longer monitored. Its names and its expiry date are in the unreadable item only.',
  ];
}
