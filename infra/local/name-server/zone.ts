import type { Answer, Question } from 'dns-packet';

/** A zone as its servers hold it. NS records below its apex delegate what lies there. */
export interface Zone {
  /** Without a final dot: `example.com`. */
  readonly name: string;
  readonly records: readonly Answer[];
}

export interface ZoneAnswer {
  readonly code: 'NOERROR' | 'NXDOMAIN' | 'REFUSED';
  readonly authoritative: boolean;
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  /** Where the servers of a delegation are, as far as the zone knows. */
  readonly additionals?: readonly Answer[];
}

const REFUSED = { code: 'REFUSED', authoritative: false, answers: [], authorities: [] } as const;

/** What a server of some zones answers (RFC 1034, section 4.3.2), without wildcards. */
export function answerFrom(zones: readonly Zone[], { name, type }: Question): ZoneAnswer {
  const asked = name.toLowerCase();
  const zone = zones
    .filter((one) => isWithin(asked, one.name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (zone === undefined) return REFUSED;
  const delegation = zone.records.filter(
    (one) => one.type === 'NS' && one.name !== zone.name && isWithin(asked, one.name),
  );
  if (delegation.length > 0) {
    const servers = delegation.flatMap((one) => (one.type === 'NS' ? [one.data] : []));
    const additionals = zone.records.filter(
      (one) => (one.type === 'A' || one.type === 'AAAA') && servers.includes(one.name),
    );
    const authorities = delegation;
    return { code: 'NOERROR', authoritative: false, answers: [], authorities, additionals };
  }
  const here = zone.records.filter((one) => one.name.toLowerCase() === asked);
  const [alias] = here.filter((one) => one.type === 'CNAME');
  const found =
    alias === undefined || type === 'CNAME' ? here.filter((one) => one.type === type) : [];
  if (found.length > 0) return { ...said(found), code: 'NOERROR' };
  if (alias?.type === 'CNAME' && type !== 'CNAME') {
    const rest = answerFrom(zones, { name: alias.data, type });
    const { authorities } = rest;
    return { ...said([alias, ...rest.answers]), authorities, code: 'NOERROR' };
  }
  const authorities = zone.records.filter((one) => one.type === 'SOA' && one.name === zone.name);
  const exists = zone.records.some((one) => isWithin(one.name.toLowerCase(), asked));
  return { ...said([]), authorities, code: exists ? 'NOERROR' : 'NXDOMAIN' };
}

function said(answers: readonly Answer[]) {
  return { authoritative: true, answers, authorities: [] };
}

function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

/** What every zone has: its start of authority, and its servers. */
export function apex(zone: string, nameServers: readonly string[]): Answer[] {
  return [
    {
      ...{ name: zone, type: 'SOA', ttl: 60 },
      data: {
        ...{ mname: nameServers[0] ?? zone, rname: `hostmaster.${zone}` },
        ...{ serial: 1, refresh: 3600, retry: 600, expire: 86_400, minimum: 60 },
      },
    },
    ...nameServers.map((data): Answer => ({ name: zone, type: 'NS', ttl: 60, data })),
  ];
}
