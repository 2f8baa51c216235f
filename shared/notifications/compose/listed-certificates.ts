import type { Notification } from '../notification.ts';
import { formatInstant } from '../words/format-instant.ts';
import { REPLACEMENT } from './about-certificate.ts';
import { count } from './finding-words.ts';
import { countWith, sharedValue } from './listed.ts';
import type { Listed, ListWords } from './listed.ts';
import { RECOGNIZED_BY_NAMES } from './renewed.ts';
import { canStillBeValid, formatPrecision } from './format-precision.ts';

const NO_REPLACEMENT = 'No issued replacements were found.';

/** Many certificates expire soon. */
export function listApproaching(listed: Listed): ListWords {
  const { members, severity, place } = listed;
  const certificates = count(members.length, 'certificate');
  const critical = severity === 'critical';
  const notAfter = sharedValue(members, 'notAfter');
  const when =
    notAfter === undefined
      ? `expire ${critical ? 'within a day' : 'soon'}; the list below contains each date`
      : `expire on ${formatInstant(notAfter)}`;
  return {
    headline: `${certificates} expire ${critical ? 'within a day' : 'soon'}, no replacements found, ${place}`,
    paragraphs: [
      `${certificates} in ${place} ${when}. ${NO_REPLACEMENT} If they expire, browsers and API clients will reject connections.`,
      ...formatPrecisions(listed),
    ],
    actions: renewAll(listed),
  };
}

/** Many certificates of multi-year orders have to be reissued. */
export function listReissueRequired(listed: Listed): ListWords {
  const { members, place } = listed;
  const certificates = count(members.length, 'certificate');
  return {
    headline: `${certificates}: reissue the certificates, ${place}`,
    paragraphs: [
      `${certificates} in ${place} must be reissued. If they expire, browsers and API clients will reject connections.`,
      'Their orders are paid beyond the expiry of the certificates. Reissue the certificates; do not buy new ones.',
    ],
    actions: renewAll(listed),
  };
}

/** Many certificates expired. The event occurs at the expiry, as far as it is known. */
export function listExpired(listed: Listed): ListWords {
  const { members, place } = listed;
  const certificates = count(members.length, 'certificate');
  const uncertain = members.some(({ data, occurredAt, observedAt }) =>
    canStillBeValid({ notAfter: occurredAt, precision: data?.precision }, observedAt),
  );
  const expiries = members.map(({ occurredAt }) => occurredAt).sort();
  const [from = '', to = ''] = [expiries[0], expiries.at(-1)].map(
    (expiry) => expiry && formatInstant(expiry),
  );
  const [on, between] = [`on ${from}`, `between ${from} and ${to}`];
  const when = from === to ? on : between;
  return {
    headline: `${certificates} ${uncertain ? 'expire today or have just expired' : 'EXPIRED'}, ${place}`,
    paragraphs: [
      `${certificates} in ${place} ${uncertain ? `expire today or have just expired: their expiry is assumed to be ${when}` : `expired ${when}`}. ${NO_REPLACEMENT} Browsers and API clients reject connections to servers that present an expired certificate.`,
      ...formatPrecisions(listed),
    ],
    actions: renewAll(listed),
  };
}

/** Many certificates were revoked. The severity depends on whether replacements are issued. */
export function listRevoked({ members, severity, place }: Listed): ListWords {
  const replaced = severity !== 'critical';
  const certificates = count(members.length, 'certificate');
  return {
    headline: `${certificates} are revoked, ${replaced ? 'replacements issued' : 'no replacements found'}, ${place}`,
    paragraphs: [
      `${certificates} in ${place} are revoked. Clients that check for revocation reject connections to servers that present them; other clients follow.`,
      replaced
        ? 'A replacement has been issued for each of them.'
        : `${NO_REPLACEMENT} A revocation cannot be undone.`,
    ],
    actions: [
      ...(replaced
        ? []
        : [
            `Find out who revoked the certificates, and why, in ${place}. So many revocations can have the same cause.`,
            'Order new certificates. Use new keys if the old ones may be compromised.',
          ]),
      'Install the new certificates on every server that still presents a revoked one.',
    ],
  };
}

/** Many orders were rejected. */
export function listRejected({ members, place }: Listed): ListWords {
  const orders = count(members.length, 'order');
  return {
    headline: `${orders} rejected, certificates will not be issued, ${place}`,
    paragraphs: [
      `${place} lists ${orders} as rejected. No certificates will be issued from them, and their pending validations end. A certificate that one of them was to renew still expires on its date and is monitored as before.`,
    ],
    actions: [
      `Find the reasons in ${place}: so many rejections can have the same cause.`,
      'Fix the cause, and place new orders.',
    ],
  };
}

/** Many reissues and renewals failed or were cancelled. */
export function listReissuesFailed({ members, severity, place }: Listed): ListWords {
  const reissues = count(members.length, 'reissue');
  return {
    headline: `${reissues} failed or were cancelled, ${place}`,
    paragraphs: [
      `${reissues} failed or were cancelled in ${place}. ${
        severity === 'info'
          ? 'Replacements of the current certificates have been issued.'
          : 'The current certificates stay in force until they expire. Their expiry reminders continue.'
      }`,
    ],
    actions: [
      `Find the causes in ${place}: so many failures can have the same cause.`,
      'Correct the causes, and start the reissues again.',
      VALIDATE_ALL,
    ],
  };
}

/** Many jobs failed or were cancelled, as messages report. */
export function listMessages({ members, place }: Listed): ListWords {
  const jobs = count(members.length, 'job');
  return {
    headline: `${jobs} failed or were cancelled, ${place}`,
    paragraphs: [
      `${jobs} failed or were cancelled in ${place}. What the jobs were to change is unchanged.`,
    ],
    actions: [
      `Find the causes in ${place}: so many failures can have the same cause.`,
      'Correct the causes, and start the jobs again, except those that were cancelled on purpose.',
    ],
  };
}

/** Many certificates were removed before their expiry. */
export function listRemoved({ members, place }: Listed): ListWords {
  const certificates = count(members.length, 'certificate');
  return {
    headline: `${certificates} removed, no longer monitored, ${place}`,
    paragraphs: [
      `${place} no longer lists ${certificates}, so the monitor no longer watches them. None of them has expired yet. ${NO_REPLACEMENT} If a server still presents one of them, you get no alert before it expires.`,
    ],
    actions: [
      'If they were removed on purpose and no server presents them, no action is needed.',
      `Otherwise search for them in ${place}. They may have been moved to another account, or be hidden from the API key of the monitor.`,
      'If a server presents one of them, replace it before it expires.',
    ],
  };
}

/** Many certificates are replaced. */
export function listRenewed({ members, place }: Listed): ListWords {
  const byNames = countWith(members, 'matchedByNames', true);
  const certificates = count(members.length, 'certificate');
  return {
    headline: `${certificates} are replaced, ${place}`,
    paragraphs: [
      `${certificates} in ${place} are replaced. You get no further reminders for the old ones.`,
      ...(byNames === 0
        ? []
        : [
            byNames === members.length
              ? RECOGNIZED_BY_NAMES.replace(
                  'the two certificates',
                  'the old and the new certificates',
                )
              : `The provider does not link ${byNames} of them to their replacements. The monitor matched them because the new one covers all names of the old one and expires later. If servers use both, you still have to renew the old one.`,
          ]),
    ],
    actions: ['Check that every server that used an old certificate presents the new one.'],
  };
}

/** Many problems are resolved that users were alerted to. */
export function listResolved({ members, place }: Listed): ListWords {
  return {
    headline: `${count(members.length, 'earlier alert')} resolved, ${place}`,
    paragraphs: [
      `${count(members.length, 'earlier alert')} about certificates in ${place} ${members.length === 1 ? 'is' : 'are'} resolved. The list below contains the outcome of each.`,
    ],
    actions: [
      ...(countWith(members, 'followUp', 'install') > 0
        ? ['For reissued certificates, install the new certificate on every server.']
        : []),
      ...(countWith(members, 'followUp', 'order') > 0
        ? [
            `If a validation is no longer requested and that was not intended, check the order in ${place}, and order again.`,
          ]
        : []),
    ],
  };
}

const VALIDATE_ALL =
  'Complete domain validation if it is requested. You get the records in a separate message.';

function renewAll({ members, place }: Listed): string[] {
  const reissues = countWith(members, 'reissueRequired', true);
  const others = reissues === 0 ? 'the certificates' : 'the others';
  const which =
    reissues === members.length
      ? 'the certificates'
      : `the ${reissues} that have the fact "${REPLACEMENT}"`;
  return [
    ...(reissues === 0
      ? []
      : [`Reissue ${which} in their paid orders in ${place}. Do not place new orders.`]),
    ...(reissues === members.length
      ? []
      : [
          `Renew ${others} in ${place}. If automatic renewal is enabled, check why it has not run: so many failures can have the same cause.`,
        ]),
    VALIDATE_ALL,
    'Install the new certificates on every server that uses an old one.',
  ];
}

const UNCERTAIN = ['day', 'assumed-zone'] as const;

/** How uncertain expiries can be later than stated. */
function formatPrecisions({ members, provider }: Listed): string[] {
  return UNCERTAIN.filter((precision) => hasPrecision(members, precision)).flatMap(
    (precision) => formatPrecision({ provider, precision }) ?? [],
  );
}

function hasPrecision(
  members: readonly Notification[],
  precision: (typeof UNCERTAIN)[number],
): boolean {
  return countWith(members, 'precision', precision) > 0;
}
