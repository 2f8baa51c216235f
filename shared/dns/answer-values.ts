import { canonicalName } from '../certificates/names.ts';
import type { Answer } from 'dns-packet';

/** The strings of each TXT record of a name, put together as those who look for a value do. */
export function textsAt(name: string, answers: readonly Answer[]): string[] {
  return answers.flatMap((answer) => {
    if (answer.type !== 'TXT' || canonicalName(answer.name) !== canonicalName(name)) return [];
    const { data } = answer;
    const pieces = Array.isArray(data) ? data : [data];
    return [pieces.map((piece) => piece.toString()).join('')];
  });
}

/** Where a CNAME record sends those who ask for a name. */
export function aliasOf(name: string, answers: readonly Answer[]): string | undefined {
  for (const answer of answers) {
    if (answer.type === 'CNAME' && canonicalName(answer.name) === canonicalName(name)) {
      return canonicalName(answer.data);
    }
  }
  return undefined;
}

/** The name above another one whose DNAME record redirects what lies below it (RFC 6672). */
export function redirectionOf(name: string, answers: readonly Answer[]): string | undefined {
  return answers
    .filter(({ type }) => type === 'DNAME')
    .map((one) => canonicalName(one.name))
    .find((owner) => canonicalName(name).endsWith(`.${owner}`));
}

/** The servers that NS records name for a zone, sorted. */
export function nameServersOf(zone: string, records: readonly Answer[]): string[] {
  return records
    .flatMap((record) =>
      record.type === 'NS' && canonicalName(record.name) === canonicalName(zone)
        ? [canonicalName(record.data)]
        : [],
    )
    .sort();
}

/** The addresses of the answers, whatever aliases lead there. */
export function addressesIn(answers: readonly Answer[]): string[] {
  return answers
    .flatMap((one) => (one.type === 'A' || one.type === 'AAAA' ? [one.data] : []))
    .sort();
}

/** The addresses that records give one name. */
export function addressesOf(name: string, records: readonly Answer[]): string[] {
  return addressesIn(records.filter((one) => canonicalName(one.name) === canonicalName(name)));
}

/** Where a chain of aliases within one answer ends. */
export function endOfChain(name: string, answers: readonly Answer[]): string {
  let end = canonicalName(name);
  // More links than records would be a circle.
  for (let links = 0; links < answers.length; links += 1) {
    const next = aliasOf(end, answers);
    if (next === undefined) break;
    end = next;
  }
  return end;
}
