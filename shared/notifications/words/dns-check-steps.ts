import type { CaaObstacle, CaaRecord } from '../../certificates/dns-check.ts';
import type { DnsCheckDetail } from '../../events/certificate-detail.ts';
import { plain } from './plain.ts';
import { formatProvider } from './provider-name.ts';
import { RESULT_WORDS } from './dns-check.ts';

/** Steps before, or instead of, publishing a record. */
export interface PublishSteps {
  /** The same for every validation with that result of the DNS check. */
  readonly general: readonly string[];
  /** They name a record or a zone. */
  readonly specific: readonly string[];
}

/** The steps before, or instead of, publishing the record, by the result of the DNS check. */
export function publishActions(
  dnsCheck: DnsCheckDetail | undefined,
  provider: string,
): readonly string[] {
  const { general, specific } = publishSteps(dnsCheck, provider);
  return [...general, ...specific];
}

export function publishSteps(dnsCheck: DnsCheckDetail | undefined, provider: string): PublishSteps {
  if (dnsCheck === undefined) return { general: [], specific: [] };
  return {
    general: generalActions(dnsCheck),
    specific: [
      ...conflictActions(dnsCheck),
      ...wildcardActions(dnsCheck),
      ...alternativeActions(dnsCheck, provider),
      ...lameActions(dnsCheck),
    ],
  };
}

function generalActions(dnsCheck: DnsCheckDetail): readonly string[] {
  const { result, conflict, alternative, lame, recordPublished } = dnsCheck;
  const isLame = result === 'wrong-delegation' && lame !== undefined && recordPublished === true;
  const isSpecific =
    result === 'cname-conflict' && (alternative !== undefined || conflict?.type === 'TXT');
  return isLame || isSpecific ? [] : RESULT_WORDS[result].first;
}

function conflictActions({ result, conflict, alternative }: DnsCheckDetail): readonly string[] {
  return result === 'cname-conflict' && alternative === undefined && conflict?.type === 'TXT'
    ? [
        `Remove the TXT records at ${plain(conflict.name)} if nothing else uses them: a CNAME record cannot exist next to other records.`,
      ]
    : [];
}

function wildcardActions({ wildcard }: DnsCheckDetail): readonly string[] {
  if (wildcard === undefined) return [];
  const { target, hosts } = wildcard;
  const name = plain(wildcard.name);
  const records =
    target === undefined ? 'address records' : `a CNAME record with the target ${plain(target)}`;
  return [
    `Leave the wildcard record ${name} as it is: a record at the name itself takes precedence over it.`,
    ...(hosts.length === 0
      ? []
      : [
          `Before you publish the record, create ${records} for ${hosts.map((host) => plain(host)).join(' and ')}, if you use ${hosts.length === 1 ? 'this host' : 'these hosts'}: ${name} stops serving a host as soon as a record exists at or below the name of the host (RFC 4592).`,
        ]),
  ];
}

function alternativeActions(dnsCheck: DnsCheckDetail, provider: string): readonly string[] {
  const { alternative, conflict, wildcard } = dnsCheck;
  if (alternative === undefined) return [];
  const name = plain(alternative.name);
  if (conflict?.type === 'DNAME' && conflict.target === alternative.name) {
    return [
      `Publish the record where the DNAME record of ${plain(conflict.name)} leads, at ${name}: no record can exist below a DNAME record.`,
    ];
  }
  const cname =
    conflict === undefined
      ? `the CNAME record that ${plain(wildcard?.hosts[0] ?? 'the host')} needs`
      : `the CNAME record of ${plain(conflict.name)}, which can stay as it is`;
  return [
    `Use the name ${name}, which ${formatProvider(provider)} also accepts: no other record can exist next to ${cname}.`,
  ];
}

function lameActions({ lame }: DnsCheckDetail): readonly string[] {
  if (lame === undefined) return [];
  const servers = lame.servers.map((server) => plain(server)).join(' and ');
  return [
    `Set up the zone ${plain(lame.zone)} on ${servers}, or have the registrar remove ${servers} from the delegation: ${lame.servers.length === 1 ? 'this name server does' : 'these name servers do'} not answer for the zone.`,
  ];
}

/** The authority to allow. */
export function formatAuthority({ missing }: Pick<CaaObstacle, 'missing'>): string {
  return plain(missing[0]?.value ?? 'the authority');
}

/** The steps that change CAA records which forbid the certificate. */
export function caaActions(caa: CaaObstacle, domain: string): string[] {
  return [
    ...specificCaaActions(caa, domain),
    ...(caa.missing.length > 0 && caa.alias === undefined ? [addAt(caa)] : []),
  ];
}

/** Those of the steps that a grouped notification repeats for each name. */
export function specificCaaActions(caa: CaaObstacle, domain: string): string[] {
  const at = plain(caa.name);
  return [
    ...caa.critical.map(
      (record) =>
        `Remove the CAA record ${formatRecord(record)} at ${at}, or clear its critical flag (128): authorities must not issue a certificate if they do not know a critical property (RFC 8659, section 4.5).`,
    ),
    ...(caa.missing.length > 0 && caa.alias !== undefined ? [choose(caa, at, domain)] : []),
  ];
}

function addAt(caa: CaaObstacle): string {
  return `Let ${formatAuthority(caa)} issue: add the CAA record below at ${plain(caa.name)}, next to the existing ones. Route 53 replaces all CAA records of a name at once: keep the existing ones.`;
}

/** No CAA record can exist next to the domain's own CNAME record, so the CAA records are those of another name. */
function choose(caa: CaaObstacle, at: string, domain: string): string {
  const { alias, present } = caa;
  const isWildcard = alias?.name.startsWith('*.') === true;
  const where = isWildcard || alias === undefined ? domain : plain(alias.name);
  const allowed = [
    ...new Set(
      present
        .filter(({ tag }) => tag === 'issue' || tag === 'issuewild')
        .map(({ value }) => value.split(';')[0]?.trim() ?? '')
        .filter((authority) => authority !== ''),
    ),
  ];
  return [
    `The CAA records that apply are those of ${at}, because the ${alias?.type} record of ${plain(alias?.name ?? '')} leads there.`,
    `Allow ${formatAuthority(caa)} in one of these ways: have the CAA record below added at ${at}, next to the existing ones;`,
    `or give ${where} address records of its own instead of the ${alias?.type} record, and publish CAA records there${allowed.length === 0 ? '.' : ';'}`,
    ...(allowed.length === 0
      ? []
      : [`or order from an authority that the CAA records allow (${plain(allowed.join(', '))}).`]),
  ].join(' ');
}

function formatRecord({ flags, tag, value }: CaaRecord): string {
  return plain(`${flags} ${tag} "${value}"`);
}
