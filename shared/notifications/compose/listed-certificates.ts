import type { Notification } from '../notification.ts';
import { formatAccount } from '../words/provider-name.ts';
import { formatInstant } from '../words/format-instant.ts';
import { REPLACEMENT } from './about-certificate.ts';
import { count } from './finding-words.ts';
import { countSaying, distinctActions, sharedFact } from './listed.ts';
import type { Listed, ListWords } from './listed.ts';
import { RECOGNIZED_BY_NAMES } from './renewed.ts';
import { INSTALL_AGAIN, orderAgain } from './resolved.ts';
import { mayStillCount, formatPrecision } from './format-precision.ts';

const NO_SUCCESSOR = 'No issued successor of any of them is known.';
const REFUSED =
  'Clients refuse every connection to a server that presents one of them after its end.';

/** Many certificates end soon. */
export function listApproaching(listed: Listed): ListWords {
  const { members, severity, place } = listed;
  const certificates = count(members.length, 'certificate');
  const end = sharedFact(members, 'Ends');
  return {
    headline: `${certificates} expire ${severity === 'critical' ? 'within a day' : 'soon'} at ${place}`,
    paragraphs: [
      `${end === undefined ? 'When each of them ends stands below.' : `All of them end on ${end}.`} ${NO_SUCCESSOR}`,
      ...formatPrecisions(listed),
      REFUSED,
    ],
    actions: renewAll(listed),
  };
}

/** Many certificates of multi-year orders must be reissued. */
export function listReissueRequired(listed: Listed): ListWords {
  const { members } = listed;
  return {
    headline: `${count(members.length, 'certificate')} must be reissued in ${formatAccount(listed)}`,
    paragraphs: [
      'Their orders are paid beyond the expiry of the certificates. Reissue the certificates; do not buy new ones.',
    ],
    actions: renewAll(listed),
  };
}

/** Many certificates have ended. That happens at the end itself, as far as that is known. */
export function listExpired(listed: Listed): ListWords {
  const { members, provider, place } = listed;
  const uncertain = members.some((member) =>
    UNSURE.some(
      (precision) =>
        statesPrecision(member, provider, precision) &&
        mayStillCount({ notAfter: member.occurredAt, precision }, member.observedAt),
    ),
  );
  const ends = members.map(({ occurredAt }) => occurredAt).sort();
  const [from = '', to = ''] = [ends[0], ends.at(-1)].map((end) => end && formatInstant(end));
  return {
    headline: `${count(members.length, 'certificate')} have ${uncertain ? 'just expired, or expire today,' : 'expired'} at ${place}`,
    paragraphs: [
      `Their ends ${uncertain ? 'are counted as' : 'were'} ${from === to ? from : `from ${from} to ${to}`}. ${NO_SUCCESSOR}`,
      ...formatPrecisions(listed),
      REFUSED,
    ],
    actions: renewAll(listed),
  };
}

/** Many certificates have been revoked. The severity tells whether their successors are issued. */
export function listRevoked({ members, severity, place }: Listed): ListWords {
  const replaced = severity !== 'critical';
  return {
    headline: `${count(members.length, 'certificate')} have been revoked at ${place}`,
    paragraphs: [
      'Clients that check for revocation refuse every connection to a server that presents one of them; the others follow as they learn of it.',
      replaced
        ? 'The successor of each of them has been issued.'
        : `${NO_SUCCESSOR} A revocation cannot be taken back.`,
    ],
    actions: [
      ...(replaced
        ? []
        : [
            `Find out who revoked them, and why, at ${place}. That so many were at once may be of one cause.`,
            'Order new ones; with new keys, if the old ones may be known to others.',
          ]),
      'Install the new certificates on every server that still presents a revoked one.',
    ],
  };
}

/** Many orders have been rejected. */
export function listRejected({ members, place }: Listed): ListWords {
  return {
    headline: `${count(members.length, 'order')} have been rejected at ${place}`,
    paragraphs: [
      'None of them will ever be issued, and nobody has to prove control of their domains any more.',
      'If one was to renew another certificate, that one still ends on its day, and is watched as before.',
    ],
    actions: [
      `Read the reasons at ${place}: with so many, they may have one.`,
      'Cure it, and order again.',
    ],
  };
}

/** Many reissues and renewals failed or were cancelled. */
export function listReissuesFailed({ members, severity, provider, account }: Listed): ListWords {
  return {
    headline: `${count(members.length, 'reissue')} failed or were cancelled in ${formatAccount({ provider, account })}`,
    paragraphs: [
      severity === 'info'
        ? 'Replacements of the current certificates have been issued.'
        : 'The current certificates stay in force until they expire. Their expiry reminders continue.',
    ],
    actions: [
      `Find the causes in ${formatAccount({ provider, account })}: so many failures can have the same cause.`,
      'Correct the causes, and start the reissues again.',
      'Complete domain validation when it is asked for; you get the records in a separate message.',
    ],
  };
}

/** Many jobs failed or were cancelled, as messages report. */
export function listMessages({ members, provider, account }: Listed): ListWords {
  const place = formatAccount({ provider, account });
  return {
    headline: `${count(members.length, 'job')} failed or were cancelled in ${place}`,
    paragraphs: ['What the jobs were to change is unchanged.'],
    actions: [
      `Find the causes in ${place}: so many failures can have the same cause.`,
      'Correct the causes, and start the jobs again, except those that were cancelled on purpose.',
    ],
  };
}

/** Many certificates are gone before their ends. */
export function listRemoved({ members, place }: Listed): ListWords {
  return {
    headline: `${count(members.length, 'certificate')} are gone from ${place}, and no longer watched`,
    paragraphs: [
      `None of them has ended yet. ${NO_SUCCESSOR}`,
      'If a server still presents one, nobody will be told of its end.',
    ],
    actions: [
      'If they were taken away on purpose and are served nowhere, nothing is to be done.',
      `Otherwise look for them at ${place}: they may have been moved to another account, or hidden from the key that this monitor uses.`,
      'If a server presents one, replace it there before its end.',
    ],
  };
}

/** Many certificates have their successors. */
export function listRenewed({ members, place }: Listed): ListWords {
  const byNames = countSaying(members, RECOGNIZED_BY_NAMES);
  return {
    headline: `${count(members.length, 'certificate')} are replaced at ${place}`,
    paragraphs: [
      'Their successors are issued. The warnings about the ends of the old ones stop.',
      ...(byNames === 0
        ? []
        : [
            `${byNames === members.length ? 'No links between the old and the new ones are' : `Of ${byNames} of them no link to the new one is`} known from a provider. Such a new one is taken for the successor because it is for all names of the old one, and ends later; if both are served side by side, the old one still has to be renewed.`,
          ]),
    ],
    actions: ['See that every server that presents an old certificate presents the new one.'],
  };
}

/** Many matters are over that people were told of. */
export function listResolved({ members, place }: Listed): ListWords {
  const delivered = distinctActions(members);
  return {
    headline: `Resolved: ${count(members.length, 'matter')} at ${place} that you were told of`,
    paragraphs: ['How each of them has ended stands below.'],
    actions: [
      ...(delivered.includes(INSTALL_AGAIN)
        ? ['Where an end has moved, see that every server presents the new certificate.']
        : []),
      ...(delivered.includes(orderAgain(place))
        ? [
            `Where a proof is no longer asked for, and that was not meant, look for the order at ${place}, and order again.`,
          ]
        : []),
    ],
  };
}

function renewAll({ members, provider, account, place }: Listed): string[] {
  const reissues = members.filter(({ facts }) => facts.some(({ label }) => label === REPLACEMENT));
  const others = reissues.length === 0 ? 'them' : 'the others';
  return [
    ...(reissues.length === 0
      ? []
      : [
          `Reissue ${reissues.length === members.length ? 'them' : `the ${reissues.length} that have the fact "${REPLACEMENT}"`} in their paid orders in ${formatAccount({ provider, account })}. Do not place new orders.`,
        ]),
    ...(reissues.length === members.length ? [] : [renew(place, others)]),
    'Prove control of their domains when the provider asks; a notice comes with the records to publish.',
    'Install the new certificates on every server that presents an old one, and see that they serve them.',
  ];
}

function renew(place: string, them: string): string {
  return `Renew ${them} at ${place}. If they should have been renewed by themselves, find out why they were not: with so many, the cause may be one.`;
}

const UNSURE = ['day', 'assumed-zone'] as const;

/** How sure the ends are of which that is not sure. */
function formatPrecisions({ members, provider }: Listed): string[] {
  return UNSURE.filter((precision) =>
    members.some((member) => statesPrecision(member, provider, precision)),
  ).flatMap((precision) => formatPrecision({ provider, precision }) ?? []);
}

function statesPrecision(
  { paragraphs }: Notification,
  provider: string,
  precision: (typeof UNSURE)[number],
): boolean {
  return paragraphs.some((one) => one === formatPrecision({ provider, precision }));
}
