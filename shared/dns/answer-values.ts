import type { Answer } from 'dns-packet';
import { canonicalName } from '../certificates/names.ts';

/** The values of the TXT records at a name. The strings of one record are joined, as certification authorities do. */
export function textsAt(name: string, answers: readonly Answer[]): string[] {
  return answers.flatMap((answer) => {
    if (answer.type !== 'TXT' || canonicalName(answer.name) !== canonicalName(name)) return [];
    const { data } = answer;
    const pieces = Array.isArray(data) ? data : [data];
    return [pieces.map((piece) => piece.toString()).join('')];
  });
}

/** The target of the CNAME record at a name. */
export function aliasOf(name: string, answers: readonly Answer[]): string | undefined {
  for (const answer of answers) {
    if (answer.type === 'CNAME' && canonicalName(answer.name) === canonicalName(name)) {
      return canonicalName(answer.data);
    }
  }
  return undefined;
}

/** The owner of the DNAME record that redirects a name (RFC 6672). */
export function redirectionOf(name: string, answers: readonly Answer[]): string | undefined {
  return answers
    .filter(({ type }) => type === 'DNAME')
    .map((one) => canonicalName(one.name))
    .find((owner) => canonicalName(name).endsWith(`.${owner}`));
}

/** The name servers in the NS records of a zone, sorted. */
export function nameServersOf(zone: string, records: readonly Answer[]): string[] {
  return records
    .flatMap((record) =>
      record.type === 'NS' && canonicalName(record.name) === canonicalName(zone)
        ? [canonicalName(record.data)]
        : [],
    )
    .sort();
}

/** The addresses in an answer, also those behind CNAME records. */
export function addressesIn(answers: readonly Answer[]): string[] {
  return answers
    .flatMap((one) => (one.type === 'A' || one.type === 'AAAA' ? [one.data] : []))
    .sort();
}

/** The addresses of one name. */
export function addressesOf(name: string, records: readonly Answer[]): string[] {
  return addressesIn(records.filter((one) => canonicalName(one.name) === canonicalName(name)));
}

/** The last target of the CNAME records of a name, as far as one answer contains them. */
export function endOfChain(name: string, answers: readonly Answer[]): string {
  let end = canonicalName(name);
  // A chain longer than the number of records is a loop.
  for (let links = 0; links < answers.length; links += 1) {
    const next = aliasOf(end, answers);
    if (next === undefined) break;
    end = next;
  }
  return end;
}
