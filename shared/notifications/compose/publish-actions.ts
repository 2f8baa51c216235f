import type { DnsCheckDetail } from '../../events/certificate-detail.ts';
import { plain } from '../words/plain.ts';
import { formatProvider } from '../words/provider-name.ts';
import { CAA_BEGINNINGS } from './caa-actions.ts';
import { RESULT_WORDS } from './dns-check-words.ts';

/** The steps before, or instead of, publishing the record, by the result of the DNS check. */
export function publishActions(
  dnsCheck: DnsCheckDetail | undefined,
  provider: string,
): readonly string[] {
  if (dnsCheck === undefined) return [];
  return [
    ...resultActions(dnsCheck),
    ...wildcardActions(dnsCheck),
    ...alternativeActions(dnsCheck, provider),
    ...lameActions(dnsCheck),
  ];
}

/** The beginnings of steps that name a record or a zone. The other steps are in `RESULT_WORDS`. */
const BEGINNINGS = {
  removeTexts: 'Remove the TXT records at ',
  keepWildcard: 'Leave the wildcard record ',
  ownRecords: 'Before you publish the record, create ',
  accepted: 'Use the name ',
  redirected: 'Publish the record where the DNAME record of ',
  lame: 'Set up the zone ',
} as const;

/** Whether a step comes from the DNS check and names a record or a zone. */
export function isSpecificAction(action: string): boolean {
  return Object.values({ ...BEGINNINGS, ...CAA_BEGINNINGS }).some((beginning) =>
    action.startsWith(beginning),
  );
}

function resultActions(dnsCheck: DnsCheckDetail): readonly string[] {
  const { result, conflict, alternative, lame, recordPublished } = dnsCheck;
  if (result === 'wrong-delegation' && lame !== undefined && recordPublished === true) {
    return [];
  }
  if (result !== 'cname-conflict') return RESULT_WORDS[result].first;
  if (alternative !== undefined) return [];
  return conflict?.type === 'TXT'
    ? [
        `${BEGINNINGS.removeTexts}${plain(conflict.name)} if nothing else uses them: a CNAME record cannot exist next to other records.`,
      ]
    : RESULT_WORDS[result].first;
}

function wildcardActions({ wildcard }: DnsCheckDetail): readonly string[] {
  if (wildcard === undefined) return [];
  const { target, hosts } = wildcard;
  const name = plain(wildcard.name);
  const records =
    target === undefined ? 'address records' : `a CNAME record with the target ${plain(target)}`;
  return [
    `${BEGINNINGS.keepWildcard}${name} as it is: a record at the name itself takes precedence over it.`,
    ...(hosts.length === 0
      ? []
      : [
          `${BEGINNINGS.ownRecords}${records} for ${hosts.map((host) => plain(host)).join(' and ')}, if you use ${hosts.length === 1 ? 'this host' : 'these hosts'}: ${name} stops serving a host as soon as a record exists at or below the name of the host (RFC 4592).`,
        ]),
  ];
}

function alternativeActions(dnsCheck: DnsCheckDetail, provider: string): readonly string[] {
  const { alternative, conflict, wildcard } = dnsCheck;
  if (alternative === undefined) return [];
  const name = plain(alternative.name);
  if (conflict?.type === 'DNAME' && conflict.target === alternative.name) {
    return [
      `${BEGINNINGS.redirected}${plain(conflict.name)} leads, at ${name}: no record can exist below a DNAME record.`,
    ];
  }
  const cname =
    conflict === undefined
      ? `the CNAME record that ${plain(wildcard?.hosts[0] ?? 'the host')} needs`
      : `the CNAME record of ${plain(conflict.name)}, which can stay as it is`;
  return [
    `${BEGINNINGS.accepted}${name}, which ${formatProvider(provider)} also accepts: no other record can exist next to ${cname}.`,
  ];
}

function lameActions({ lame }: DnsCheckDetail): readonly string[] {
  if (lame === undefined) return [];
  const servers = lame.servers.map((server) => plain(server)).join(' and ');
  return [
    `${BEGINNINGS.lame}${plain(lame.zone)} on ${servers}, or have the registrar remove ${servers} from the delegation: ${lame.servers.length === 1 ? 'this name server does' : 'these name servers do'} not answer for the zone.`,
  ];
}
