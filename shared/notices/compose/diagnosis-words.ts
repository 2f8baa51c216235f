import type { DiagnosisVerdict } from '../../certificates/diagnosis.ts';
import type { DiagnosisDetail } from '../../events/certificate-detail.ts';
import { plain } from '../words/plain.ts';
import { sayInstant } from '../words/say-instant.ts';

interface VerdictWords {
  /** What name servers say. */
  readonly means: string;
  /** What to do about it, besides what is done with any record. */
  readonly first: readonly string[];
}

/** A zone with many servers says the same many times. */
const FINDINGS_SHOWN = 8;

/** `docs/dns-diagnosis.md` says the same at greater length, and in the same words. */
export const VERDICT_WORDS: Readonly<Record<DiagnosisVerdict, VerdictWords>> = {
  missing: { means: 'No name server has the record.', first: [] },
  'wrong-value': {
    means: 'There is a record of that name and type, but without the value that is asked for.',
    first: [
      'Correct the record that is there: the value below to the letter, without quotes or blanks of its own.',
    ],
  },
  'doubled-name': {
    means: 'The record was published under its name with the name of the zone behind it once more.',
    first: [
      'Remove the record with the doubled name. Most consoles add the name of the zone by themselves: enter the name without it, or with a final dot.',
    ],
  },
  'partly-published': {
    means: 'Some name servers have the record, and others do not have it yet.',
    first: [
      'Wait an hour: servers copy from each other, and resolvers remember for a while that the record was missing. If it is the same then, look at the servers that do not have it.',
    ],
  },
  'delegated-elsewhere': {
    means:
      'The zone is delegated to other name servers than the ones that have the record, or that know the zone.',
    first: [
      'Publish the record at the name servers that the zone is delegated to, or have the registrar delegate it to the ones where it is published.',
    ],
  },
  'caa-forbids': {
    means: 'A CAA record lets other authorities issue certificates, and not this one.',
    first: [
      'Add a CAA record that lets the authority issue, beside those that are there. Route 53 sets all records of a name at once: keep the others.',
    ],
  },
  'alias-in-the-way': {
    means: 'A CNAME record stands where the record should be, and the value is not where it leads.',
    first: [
      'Remove the CNAME record at that name, for nothing else can stand beside it; or publish the value where it leads.',
    ],
  },
  visible: { means: 'Every name server that was asked has the record.', first: [] },
  unchecked: {
    means:
      'Every name server that was asked has the record, and the provider has stopped to look for it by itself.',
    first: [],
  },
};

export function sayDiagnosis({ verdict, since }: DiagnosisDetail): string {
  const { means } = VERDICT_WORDS[verdict];
  return `${means} That is so since ${sayInstant(since)}, as far as we have seen.`;
}

/** What to do before, or instead of, publishing the record. */
export function publishActions(diagnosis: DiagnosisDetail | undefined): readonly string[] {
  return diagnosis === undefined ? [] : VERDICT_WORDS[diagnosis.verdict].first;
}

/** Whether the record needs no publishing any more. */
export function isThere(diagnosis: DiagnosisDetail | undefined): boolean {
  return isPublished(diagnosis?.verdict);
}

export function isPublished(verdict: DiagnosisVerdict | undefined): boolean {
  return verdict === 'visible' || verdict === 'unchecked';
}

/** Whether nobody has to do anything: the record is there, and the provider still looks for it. */
export function settlesItself({
  diagnosis,
  stalled,
}: {
  diagnosis?: DiagnosisDetail | undefined;
  stalled: boolean;
}): boolean {
  return diagnosis?.verdict === 'visible' && !stalled;
}

/** What there is to say where nobody has to do anything. */
export function sayWhoseTurn(provider: string): string {
  return `It is ${provider}'s turn now. Nobody has to do anything.`;
}

/** What was found where. */
export function diagnosisFacts(diagnosis: DiagnosisDetail | undefined): [string, string][] {
  const findings = diagnosis?.findings ?? [];
  const more = findings.length - FINDINGS_SHOWN;
  return [
    ...findings.slice(0, FINDINGS_SHOWN),
    ...(more > 0 ? [`and ${more} more findings`] : []),
  ].map((finding) => ['Name servers', plain(finding)]);
}
