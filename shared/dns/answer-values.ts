import type { Answer } from 'dns-packet';
import { canonical } from './names.ts';

/** The strings of each TXT record of a name, put together as those who look for a value do. */
export function textsAt(name: string, answers: readonly Answer[]): string[] {
  return answers.flatMap((answer) => {
    if (answer.type !== 'TXT' || canonical(answer.name) !== canonical(name)) return [];
    const { data } = answer;
    const pieces = Array.isArray(data) ? data : [data];
    return [pieces.map((piece) => piece.toString()).join('')];
  });
}

/** Where a CNAME record sends those who ask for a name. */
export function aliasOf(name: string, answers: readonly Answer[]): string | undefined {
  for (const answer of answers) {
    if (answer.type === 'CNAME' && canonical(answer.name) === canonical(name)) {
      return canonical(answer.data);
    }
  }
  return undefined;
}

/** The name above another one whose DNAME record redirects what lies below it (RFC 6672). */
export function redirectionOf(name: string, answers: readonly Answer[]): string | undefined {
  return answers
    .filter(({ type }) => type === 'DNAME')
    .map((one) => canonical(one.name))
    .find((owner) => canonical(name).endsWith(`.${owner}`));
}

/** The servers that NS records name for a zone, sorted. */
export function nameServersOf(zone: string, records: readonly Answer[]): string[] {
  return records
    .flatMap((record) =>
      record.type === 'NS' && canonical(record.name) === canonical(zone)
        ? [canonical(record.data)]
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
  return addressesIn(records.filter((one) => canonical(one.name) === canonical(name)));
}

/** Where a chain of aliases within one answer ends. */
export function endOfChain(name: string, answers: readonly Answer[]): string {
  let end = canonical(name);
  // More links than records would be a circle.
  for (let links = 0; links < answers.length; links += 1) {
    const next = aliasOf(end, answers);
    if (next === undefined) break;
    end = next;
  }
  return end;
}
