import type { CaaObstacle, CaaRecord } from '../../certificates/dns-check.ts';
import { plain } from './plain.ts';

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
