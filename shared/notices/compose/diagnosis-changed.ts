import type * as z from 'zod';
import type { DiagnosisVerdict } from '../../certificates/diagnosis.ts';
import type { domainValidationDiagnosisChanged } from '../../events/domain-validation-diagnosis-changed.ts';
import { shortHash } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { plain, shortenEnd } from '../words/plain.ts';
import { sayInstant } from '../words/say-instant.ts';
import { aboutCertificate, certificateFacts, nameOf, sayAccount } from './about-certificate.ts';
import { diagnosisFacts, sayDiagnosis, sayWhoseTurn } from './diagnosis-words.ts';
import { proofActions, recordToPublish } from './proof-words.ts';

type DiagnosisChanged = z.infer<typeof domainValidationDiagnosisChanged.detail>;

/** RFC 1035, section 2.3.4. */
const LONGEST_NAME = 253;

/** What follows the domain's name. Of the others nobody is told: a record takes its time to be everywhere. */
const HEADLINES: Readonly<Partial<Record<DiagnosisVerdict, string>>> = {
  'wrong-value': 'has a DNS record with a wrong value',
  'doubled-name': 'has its DNS record under a doubled name',
  'delegated-elsewhere': 'is delegated to other servers than those with its DNS record',
  'caa-forbids': 'has a CAA record that forbids its certificate',
  'alias-in-the-way': 'has a CNAME in the way of its DNS record',
  'dnssec-failure': 'cannot be validated: resolvers reject its DNSSEC signatures',
  'resolver-failure': 'has its DNS record, but resolvers cannot resolve it',
  unchecked: 'has its DNS record, but nobody looks for it any more',
  visible: 'has its DNS record: nothing has to be done',
};

/** Name servers say something else of a record that is owed. */
export function composeDiagnosisChanged(detail: DiagnosisChanged): Draft | undefined {
  const { metadata, certificate, validation, pendingSince, diagnosis, previous } = detail;
  const { verdict } = diagnosis;
  const headline = lost(detail) ? 'has lost its DNS record again' : headlineOf(diagnosis);
  if (headline === undefined) return undefined;
  // That the provider stopped to look is said when it does, with what name servers say.
  if (verdict === 'unchecked' && previous.verdict === 'visible') return undefined;
  const settled = verdict === 'visible';
  const domain = plain(validation.domain);
  return {
    ...aboutCertificate(certificate, metadata),
    type: settled ? 'domain-validation-visible' : 'domain-validation-diagnosed',
    condition: conditionOf(detail),
    severity: settled ? 'information' : 'warning',
    headline: `${domain} ${headline}`,
    paragraphs: [
      `Control of ${domain} has to be proven for the certificate ${nameOf(certificate)} at ${sayAccount(certificate)}. The proof is owed since ${sayInstant(pendingSince)}.`,
      sayDiagnosis(diagnosis),
      ...(settled ? [sayWhoseTurn(certificate.provider)] : []),
    ],
    actions: settled ? [] : proofActions({ ...detail, stalled: verdict === 'unchecked' }),
    ...(settled ? {} : recordToPublish(detail)),
    facts: certificateFacts(certificate, metadata, [
      ['Domain', validation.domain],
      ['Owed since', sayInstant(pendingSince)],
      ...diagnosisFacts(diagnosis),
    ]),
  };
}

function headlineOf({ verdict, conflict, recordPublished }: DiagnosisChanged['diagnosis']) {
  if (verdict === 'alias-in-the-way' && conflict?.type !== 'CNAME' && conflict !== undefined) {
    return `has a ${conflict.type} record in the way of its DNS record`;
  }
  return verdict === 'delegated-elsewhere' && recordPublished === true
    ? 'is delegated to a name server that does not answer for it'
    : HEADLINES[verdict];
}

/** Who was told that nothing has to be done would never hear of it otherwise. */
function lost({ diagnosis, previous }: DiagnosisChanged): boolean {
  const was = previous.verdict;
  return diagnosis.verdict === 'missing' && (was === 'visible' || was === 'unchecked');
}

/** Each verdict once for each record that is owed, so that one that comes and goes is no litany. */
function conditionOf({ validation, pendingSince, diagnosis }: DiagnosisChanged): string {
  const { domain, record } = validation;
  const asked = [domain, record?.name, record?.type, record?.value, pendingSince];
  const name = shortenEnd(domain, LONGEST_NAME);
  return `validation-${diagnosis.verdict}:${name}:${shortHash(asked)}`;
}
