import type { Answer, Question } from 'dns-packet';

/** A zone. NS records below its apex are delegations. */
export interface Zone {
  /** Without a final dot: `example.com`. */
  readonly name: string;
  readonly records: readonly Answer[];
}

interface ZoneAnswer {
  readonly code: 'NOERROR' | 'NXDOMAIN' | 'REFUSED';
  readonly authoritative: boolean;
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  /** The known addresses of the servers of a delegation (glue). */
  readonly additionals?: readonly Answer[];
}

const REFUSED = { code: 'REFUSED', authoritative: false, answers: [], authorities: [] } as const;

/** The response of a server of `zones` (RFC 1034, section 4.3.2; wildcards: RFC 4592; DNAME: RFC 6672). */
export function answerFrom(zones: readonly Zone[], { name, type }: Question): ZoneAnswer {
  const lowerName = name.toLowerCase();
  // The parent zone answers for the DS records of a delegation (RFC 4035, section 3.1.4.1).
  const isAbove = (delegated: string) => type === 'DS' && lowerName === delegated.toLowerCase();
  const zone = zones
    .filter((one) => isWithin(lowerName, one.name) && !isAbove(one.name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (zone === undefined) return REFUSED;
  const delegation = zone.records.filter(
    (one) =>
      one.type === 'NS' &&
      one.name !== zone.name &&
      isWithin(lowerName, one.name) &&
      !isAbove(one.name),
  );
  if (delegation.length > 0) {
    const servers = delegation.flatMap((one) => (one.type === 'NS' ? [one.data] : []));
    const additionals = zone.records.filter(
      (one) => (one.type === 'A' || one.type === 'AAAA') && servers.includes(one.name),
    );
    const authorities = delegation;
    return { code: 'NOERROR', authoritative: false, answers: [], authorities, additionals };
  }
  const redirection = zone.records.find(
    (one) => one.type === 'DNAME' && lowerName.endsWith(`.${one.name.toLowerCase()}`),
  );
  if (redirection?.type === 'DNAME') {
    const data = lowerName.slice(0, -redirection.name.length) + redirection.data;
    return follow(zones, [redirection, { name, type: 'CNAME', ttl: 0, data }], type);
  }
  const here = recordsAt(lowerName, zone).map((one) => ({ ...one, name }));
  const [alias] = here.filter((one) => one.type === 'CNAME');
  const found =
    alias === undefined || type === 'CNAME' ? here.filter((one) => one.type === type) : [];
  if (found.length > 0) return { ...authoritativeAnswer(found), code: 'NOERROR' };
  if (alias !== undefined && type !== 'CNAME') return follow(zones, [alias], type);
  const authorities = zone.records.filter((one) => one.type === 'SOA' && one.name === zone.name);
  const exists = here.length > 0 || hasNode(zone, lowerName);
  return { ...authoritativeAnswer([]), authorities, code: exists ? 'NOERROR' : 'NXDOMAIN' };
}

/** The records of a name or, if it does not exist, those of the closest wildcard. */
function recordsAt(name: string, zone: Zone): readonly Answer[] {
  const at = (owner: string) => zone.records.filter((one) => one.name.toLowerCase() === owner);
  if (hasNode(zone, name)) return at(name);
  let above = name;
  while (!hasNode(zone, above)) above = above.slice(above.indexOf('.') + 1);
  return at(`*.${above}`);
}

/** Whether a name exists, including names without records that have names below them. */
function hasNode(zone: Zone, name: string): boolean {
  return zone.records.some((one) => isWithin(one.name.toLowerCase(), name));
}

function follow(
  zones: readonly Zone[],
  links: readonly Answer[],
  type: Question['type'],
): ZoneAnswer {
  const last = links.at(-1);
  const target = last?.type === 'CNAME' ? last.data : '';
  const rest =
    type === 'CNAME' ? { answers: [], authorities: [] } : answerFrom(zones, { name: target, type });
  return {
    ...authoritativeAnswer([...links, ...rest.answers]),
    authorities: rest.authorities,
    code: 'NOERROR',
  };
}

function authoritativeAnswer(answers: readonly Answer[]) {
  return { authoritative: true, answers, authorities: [] };
}

function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

/** The SOA and NS records of a zone. */
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
