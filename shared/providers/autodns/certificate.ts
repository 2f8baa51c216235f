import { normalizeSerialNumber } from '../../certificates/certificate.ts';
import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Validity } from '../../certificates/validity.ts';
import { defined } from '../../runtime/defined.ts';
import { readCertificateFile } from '../wire/certificate-file.ts';
import type { CertificateFile } from '../wire/certificate-file.ts';
import { idOfOrder, isOrder, isWithdrawal } from './job.ts';
import type { Job } from './job.ts';
import type { CertificateInfo, CertificateRowDocument } from './schema.ts';
import { deriveStatus, isUnfinished } from './status.ts';

/** Maps a row of the list and its jobs to a certificate. */
export function certificateOfRow(
  row: CertificateRowDocument,
  jobs: readonly Job[],
  account: AccountReference,
  now: Instant,
): Certificate {
  const validity = validityOf(row, undefined);
  const name = nameOf(row);
  const evidence = validity && ('EXPIRE' as const);
  return {
    ...base(row, account),
    ...deriveStatus({ now, end: validity?.notAfter, evidence, jobs }),
    subjectAlternativeNames: name === undefined ? [] : [name],
    ...defined({ validity }),
    changePending: validity !== undefined && isChanging(jobs),
  };
}

/** Maps the certificate details to a certificate, without validations. */
export function certificateOfInfo(
  info: CertificateInfo,
  jobs: readonly Job[],
  account: AccountReference,
  now: Instant,
): Certificate {
  const file = info.server === undefined ? undefined : readCertificateFile(info.server);
  const validity = validityOf(info, file);
  const serialNumber = file?.x509.serialNumber ?? serialNumberOf(info.serialNumber);
  const evidence = file
    ? 'PEM'
    : validity !== undefined
      ? 'EXPIRE'
      : serialNumber === undefined
        ? undefined
        : 'SERIAL';
  const validations = info.authentication.flatMap(({ status }) => status ?? []);
  const commonName = isDomain(file?.commonName) ? file.commonName : info.name;
  return {
    ...base({ ...info, name: commonName }, account),
    ...deriveStatus({
      ...{ now, end: validity?.notAfter, evidence, jobs, validations, orderedAt: info.created },
      isRevoked: isRevoked(info, serialNumber),
    }),
    subjectAlternativeNames: alternativeNames(info, file),
    ...defined({ validity, serialNumber }),
    ...file?.x509,
    changePending: evidence !== undefined && isChanging(jobs),
  };
}

/** Maps an order to a certificate. An order consists only of its job. */
export function certificateOfOrder(job: Job, account: AccountReference, now: Instant): Certificate {
  const { product, name } = job;
  return {
    ...base({ id: idOfOrder(job), name, product, created: job.created }, account),
    ...deriveStatus({ now, jobs: [job] }),
    subjectAlternativeNames: isDomain(name) ? [name] : [],
    changePending: false,
  };
}

interface Reported {
  readonly id: string;
  readonly name?: string | undefined;
  readonly product?: string | undefined;
  readonly certificateType?: string | undefined;
  readonly created?: Instant | undefined;
}

type Base = Pick<
  Certificate,
  'provider' | 'account' | 'id' | 'commonName' | 'product' | 'orderedAt'
>;

function base(reported: Reported, account: AccountReference): Base {
  const { id, product, created } = reported;
  return {
    ...account,
    id,
    ...defined({ commonName: nameOf(reported), product, orderedAt: created }),
  };
}

/** Only domain names: certificates for mail and code signing contain the name or the address of a person. */
function nameOf({ name, certificateType }: Pick<Reported, 'name' | 'certificateType'>) {
  return isDomain(name) && certificateType?.toUpperCase() !== 'MAIL' ? name : undefined;
}

/**
 * The expiry in the certificate file counts. `expire` has been seen with the digits of UTC and the offset of Berlin,
 * which is one or two hours too early, but never late.
 */
function validityOf(
  { expire }: Pick<CertificateRowDocument, 'expire'>,
  file: CertificateFile | undefined,
): Validity | undefined {
  if (file !== undefined) return file.validity;
  return expire === undefined ? undefined : { notAfter: expire, precision: 'assumed-zone' };
}

/** `NOT_SET` contains hexadecimal letters, but is not a number. */
function serialNumberOf(text: string | undefined): string | undefined {
  if (text === undefined || !/^[0-9a-f][0-9a-f:\s]*$/i.test(text)) return undefined;
  const number = normalizeSerialNumber(text);
  return number === '0' ? undefined : number;
}

/** AutoDNS is inconsistent about leading zeros. */
function isRevoked({ histories }: CertificateInfo, serialNumber: string | undefined): boolean {
  return (
    serialNumber !== undefined &&
    histories.some(
      (one) => one.revoked !== undefined && serialNumberOf(one.serialNumber) === serialNumber,
    )
  );
}

function isChanging(jobs: readonly Job[]): boolean {
  return jobs.some((job) => !isWithdrawal(job) && !isOrder(job) && isUnfinished(job));
}

function alternativeNames(info: CertificateInfo, file: CertificateFile | undefined): string[] {
  if (file !== undefined && file.dnsNames.length > 0) return [...file.dnsNames];
  const reported = info.subjectAlternativeNames.map(({ name }) => name);
  return [...new Set([nameOf(info), ...reported])].filter(isDomain);
}

function isDomain(name: string | undefined): name is string {
  return name !== undefined && /^(?:\*\.)?[^\s@*.]+(?:\.[^\s@*.]+)+$/.test(name);
}
