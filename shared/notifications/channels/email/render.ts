import { DAY, plus } from '../../../certificates/instant.ts';
import { dnsLines, recordHeading } from '../../render/dns-lines.ts';
import { factLines, factSections, sectionLines } from '../../render/facts.ts';
import { TEST_ALERT_PROVIDER } from '../../../events/test-alert.ts';
import type { Notification, NotificationType } from '../../notification.ts';
import { renderList } from '../../render/render-list.ts';
import { shellWord } from '../../render/shell-words.ts';
import { severityWord } from '../../render/title.ts';
import { plain } from '../../words/plain.ts';
import { wrap } from '../../render/wrap.ts';

/** RFC 5322, section 2.1.1: lines of an e-mail should not be longer. */
const WIDTH = 78;

/**
 * A notification as the text of an e-mail, in lines of at most 78 columns. Only lines to copy, and words that cannot be
 * broken, are longer. The subject contains the headline.
 */
export function renderText(notification: Notification): string {
  const sections = [
    ...notification.paragraphs.map((paragraph) => wrap(paragraph, { width: WIDTH })),
    renderActions(notification),
    ...renderRecord(notification),
    ...renderList(notification, WIDTH),
    ...renderFacts(notification),
    renderAcknowledge(notification),
    wrap(formatEnd(notification), { width: WIDTH }),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderActions({ actions }: Notification): string[] {
  if (actions.length === 0) return [];
  const steps = actions.flatMap((action, index) => {
    const mark = `${index + 1}. `.padStart(5);
    return wrap(action, { width: WIDTH, first: mark, rest: ' '.repeat(mark.length) });
  });
  return ['What to do', ...steps];
}

/** The lines to copy start in the first column, so that users can copy whole lines. */
function renderRecord({ record, recordPublished }: Notification): string[][] {
  if (record === undefined) return [];
  const lines = dnsLines(record);
  const sections = [
    [
      recordHeading({ recordPublished }),
      ...[
        ['Name', record.name],
        ['Type', record.type],
        ['Value', record.value],
      ].map(([label = '', value = '']) => `${`  ${label}:`.padEnd(10)}${plain(value, Infinity)}`),
    ],
    ['Verify:', '', lines.lookUp],
  ];
  if (recordPublished) return sections;
  return [
    ...sections,
    ['Zone file:', '', lines.zoneFile],
    [
      ...wrap(
        record.type === 'TXT'
          ? 'Route 53 with the AWS CLI (fails if a TXT record already exists at that name; in that case, add the value to it):'
          : 'Route 53 with the AWS CLI:',
        { width: WIDTH },
      ),
      '',
      lines.route53,
    ],
  ];
}

function renderFacts({ facts }: Notification): string[][] {
  return factSections(facts).map((section) =>
    section.title === undefined
      ? factLines(section.facts, WIDTH)
      : sectionLines(section.title, section.facts, WIDTH),
  );
}

/** Alerts that an acknowledgement mutes. */
const ACKNOWLEDGEABLE: ReadonlySet<NotificationType> = new Set<NotificationType>([
  'autodns-message',
  'certificate-approaching-expiration',
  'certificate-reissue-required',
  'domain-validation-pending',
  'domain-validation-checks-stopped',
  'organization-validation-pending',
  'organization-validation-expiring',
  'certificate-approval-pending',
]);

const ACKNOWLEDGED_FOR = 7 * DAY;

function renderAcknowledge(notification: Notification): string[] {
  const { certificate, type, severity, provider, observedAt } = notification;
  if (certificate === undefined || severity === 'info') return [];
  if (provider === TEST_ALERT_PROVIDER || !ACKNOWLEDGEABLE.has(type)) return [];
  const until = plus(observedAt, ACKNOWLEDGED_FOR).slice(0, 10);
  return [
    'Acknowledge (mutes the reminders until that date):',
    '',
    `cert-expiry-monitor ack ${shellWord(plain(certificate))} --until ${until}`,
  ];
}

/** `Warning, ID 60df845fdaa127f6, reminder 2`, or `…, second reminder` for a threshold with a name. */
function formatEnd({ id, facts, ...notification }: Notification): string {
  const reminder = facts.find(({ label }) => label === 'Reminder')?.value.split(',')[0];
  const parts = [severityWord(notification), `ID ${id}`];
  if (reminder !== undefined) {
    parts.push(/^[a-z]+$/.test(reminder) ? `${reminder} reminder` : `reminder ${reminder}`);
  }
  return parts.join(', ');
}
