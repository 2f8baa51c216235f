import type { Instant } from '../certificates/instant.ts';
import { defined, omit } from '../runtime/defined.ts';
import { once } from '../runtime/once.ts';
import { MAX_MEMBERS } from './limits.ts';
import { GROUP_PREFIX } from './delivery-log/delivery-log-table.ts';
import type { ListedNotification, Notification, NotificationHeader } from './notification.ts';
import { compose, identify } from './outline.ts';
import type { Outline } from './outline.ts';
import { formatDataAsOf } from './words/facts.ts';
import { formatInstant } from './words/format-instant.ts';
import { ownerOf } from '../certificates/ownership.ts';
import { listFacts, formatTags } from './words/facts.ts';
import { formatAccount, formatProvider } from './words/provider-name.ts';

/** An SNS message is limited to 256 KiB, and holds each member twice: as JSON for programs, and as text. */
export const MAX_MEMBER_BYTES = 100_000;

/**
 * A grouped notification. Its members have the same kind, provider, account, severity, tags and channels, and all or none
 * of them are escalated.
 *
 * @param name distinguishes the grouped notification from all others.
 */
export function composeGroup(members: readonly Outline[], name: string): Notification {
  const [first] = members;
  if (first === undefined) throw new Error('A grouped notification needs at least one member.');
  const { provider, account, severity, tags, escalated, channels } = first.header;
  const text = first.kind.composeGroup?.({
    members: members.map(({ data }) => data),
    provider,
    severity,
    place: formatAccount({ provider, account }),
  });
  if (text === undefined) {
    throw new Error(`Notifications of type "${first.kind.type}" cannot be grouped.`);
  }
  const headers = members.map(({ header }) => header);
  const alertIds = headers.flatMap((header) => header.alertIds ?? []);
  const observedAt = earliest(headers.map((header) => header.observedAt));
  const freshness = freshnessOf(headers, observedAt);
  return {
    ...identify({
      lineage: `${GROUP_PREFIX}${name}`,
      condition: 'grouped',
      type: first.kind.type,
      severity,
      provider,
      account,
      tags,
      occurredAt: earliest(headers.map((header) => header.occurredAt)),
      observedAt,
      ...defined({ escalated, channels, alertIds: alertIds.length > 0 ? alertIds : undefined }),
      ...freshness,
    }),
    headline: text.headline,
    paragraphs: [...text.paragraphs, ...formatUnreachable(headers, provider)],
    actions: text.actions,
    facts: listFacts([
      ['Provider account', `${provider}/${account}`],
      ['Entries', members.length.toString()],
      ['Owner', ownerOf(tags)],
      ['Tags', formatTags(tags)],
      ['Detected', formatInstant(observedAt)],
      ['Data as of', formatDataAsOf({ observedAt, ...freshness })],
    ]),
    listed: members.map(compose).sort(byTimeAndHeadline).map(entryOf),
  };
}

/** The bytes of one member as JSON within the JSON of an SNS message. */
export function memberBytes(member: Outline): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(entryOf(compose(member)))));
}

/** Contains the record only if it still has to be published. */
function entryOf({
  id,
  certificate = '',
  headline,
  record,
  severity,
}: Notification): ListedNotification {
  return {
    id,
    certificate,
    headline,
    ...defined({ record: severity === 'info' ? undefined : record }),
  };
}

/** The data of a grouped notification is as old as that of its oldest member. */
function freshnessOf(
  members: readonly NotificationHeader[],
  observedAt: Instant,
): Pick<Notification, 'dataAsOf' | 'unreachable'> {
  const dataAsOf = earliest(members.map((member) => member.dataAsOf ?? member.observedAt));
  return defined({
    dataAsOf: dataAsOf < observedAt ? dataAsOf : undefined,
    unreachable: members.some(({ unreachable }) => unreachable) ? (true as const) : undefined,
  });
}

function formatUnreachable(members: readonly NotificationHeader[], provider: string): string[] {
  const unreachable = members.filter((member) => member.unreachable);
  if (unreachable.length === 0) return [];
  const asOf = formatInstant(
    earliest(unreachable.map((member) => member.dataAsOf ?? member.observedAt)),
  );
  const which =
    unreachable.length === members.length ? 'all of them' : `${unreachable.length} of them`;
  return [
    `${formatProvider(provider)} was unreachable for ${which} when the monitor detected this. Their data can date back to ${asOf}; later changes are not known. Check the provider's console before you act.`,
  ];
}

/** Created when needed: it loads the tables of the language, which takes several milliseconds. */
const alphabet = once(() => new Intl.Collator('en', { numeric: true }));

/** Sorts by time, then alphabetically with numbers in numeric order. */
function byTimeAndHeadline(a: Notification, b: Notification): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt < b.occurredAt ? -1 : 1;
  return alphabet().compare(a.headline, b.headline) || (a.id < b.id ? -1 : 1);
}

function earliest(instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => (b < a ? b : a));
}

/**
 * One outline for several with the same ID. If they are about different certificates, the notification lists the
 * certificates, and a fact contains their number; it is never grouped with others.
 */
export function shareOutline(alike: readonly Outline[]): Outline {
  const [first] = alike;
  if (first === undefined) throw new Error('shareOutline needs at least one outline.');
  const certificates = new Map<string, ListedNotification>();
  for (const { header } of alike) {
    const { id, certificate, name } = header;
    if (certificate === undefined || name === undefined) continue;
    certificates.set(certificate, { id, certificate, headline: name });
  }
  if (certificates.size < 2) return first;
  const listed = [...certificates.values()].sort((a, b) =>
    alphabet().compare(`${a.headline} ${a.certificate}`, `${b.headline} ${b.certificate}`),
  );
  const header = omit(first.header, 'certificate', 'name');
  return {
    header,
    kind: { type: first.kind.type },
    data: undefined,
    compose: () => {
      const text = first.compose();
      return {
        ...text,
        facts: [...text.facts, { label: 'Certificates', value: `${certificates.size}` }],
        listed: listed.slice(0, MAX_MEMBERS),
      };
    },
  };
}
