import type { Answer } from 'dns-packet';
import type { DnsRecord } from '../../../shared/certificates/validation.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { PublishedRecord } from './published-record.ts';
import { apex } from './zone.ts';
import type { Zone } from './zone.ts';

const TOP_LEVEL = ['com', 'net', 'org'];

/**
 * The zones at one instant: `com`, `net`, `org` and their example domains, with the
 * published records. One loopback address serves all zones.
 */
export function simulatedZones(published: readonly PublishedRecord[], now: Instant): Zone[] {
  const there = published
    .filter(({ from, until }) => from <= now && (until === undefined || now < until))
    .map(({ record }) => answerOf(record));
  return TOP_LEVEL.flatMap((top) => {
    const domain = `example.${top}`;
    const below = there.filter(({ name }) => name === domain || name.endsWith(`.${domain}`));
    return [zoneOf(top, []), zoneOf(domain, below)];
  });
}

function zoneOf(name: string, records: readonly Answer[]): Zone {
  const server = `ns.${name}`;
  const glue: Answer = { name: server, type: 'A', ttl: 60, data: '127.0.0.1' };
  return { name, records: [...apex(name, [server]), glue, ...records] };
}

function answerOf({ name, type, value }: DnsRecord): Answer {
  return { name: name.toLowerCase(), type, ttl: 60, data: value };
}
