import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { formatEmptyAccount } from '../../../shared/certificates/empty-account.ts';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { CertificateStatus, isInForce } from '../../../shared/certificates/status.ts';
import type { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { suggestion } from '../../deploy/config/describe-issue.ts';
import { count } from '../../local/report/plain-text.ts';
import type { ListAnswer, ListedCertificate } from '../answers.ts';
import type { ParsedArguments } from '../arguments.ts';
import { currentState } from '../find-certificate.ts';
import { certificateTable, MARKS } from '../certificate-table.ts';
import type { Command } from '../command.ts';
import { listedCertificate } from '../listed-certificate.ts';
import { skipUnreadable, warnOfUnreadable } from '../skip-unreadable.ts';
import { checkShortDuration, oneOf, readShortDuration } from '../option-values.ts';

export const list: Command = {
  name: 'list',
  uses: 'deployment',
  summary: 'list monitored certificates, the most urgent first',
  examples: [
    ['--within 30d', 'what expires in the next 30 days, or has expired'],
    ['--account digicert/main --json', 'one account, for a script'],
  ],
  options: {
    all: {
      help: 'also finished certificates: removed, revoked, cancelled, rejected, or expired and replaced, or expired more than 30 days ago',
    },
    account: {
      value: 'ACCOUNT',
      repeatable: true,
      help: 'only this provider account: provider/account. Can be repeated',
    },
    status: {
      value: 'STATUS',
      repeatable: true,
      check: oneOf(CertificateStatus.options),
      help: 'only this status, also if finished: issued, expired, ... Can be repeated',
    },
    within: {
      value: 'TIME',
      check: checkShortDuration,
      help: 'only certificates that expire within this time (30d, 12h), or that have expired and were not replaced',
    },
    owner: { value: 'NAME', repeatable: true, help: 'only this owner. Can be repeated' },
    unowned: { help: 'only certificates without an owner' },
    tag: {
      value: 'KEY=VALUE',
      repeatable: true,
      check: (text) =>
        /^[^=]+=/.test(text) ? undefined : `"${text}" is not of the form KEY=VALUE.`,
      help: 'only certificates with this tag. If repeated: with all of the tags',
    },
  },
  description: `"${MARKS.critical}" marks certificates that have expired or expire within a day, "${MARKS.warning}" certificates that need action. The format of --json: docs/reference/json.md.`,
  async run(parsed, { deployment, output }) {
    const now = deployment.clock();
    const found: ListedCertificate[] = [];
    const unreadable: MalformedItem[] = [];
    const accounts = new Set<string>();
    const empty: string[] = [];
    const certificates = deployment.certificates((account) => {
      const key = accountKey(account.account);
      accounts.add(key);
      const isSelected = !parsed.has('account') || parsed.values('account').includes(key);
      if (account.emptyAccountChecks === undefined || !isSelected) return;
      empty.push(`${key}: ${formatEmptyAccount(account.emptyAccountChecks)}.`);
    });
    const stored = skipUnreadable(certificates, (item) => unreadable.push(item));
    for await (const certificate of stored) {
      const state = currentState(certificate, now);
      const listed = listedCertificate(state, now);
      accounts.add(accountKey(certificate.certificate));
      if (matches(state, listed, parsed, now)) found.push(listed);
    }
    const shown = found.filter((one) => isShown(one, parsed)).toSorted(byUrgency);
    const hidden = found.length - shown.length;
    output.data({ version: 1, now, certificates: shown, hidden } satisfies ListAnswer);
    certificateTable(shown, output);
    output.line(totalOf(shown, hidden));
    for (const line of empty.toSorted(compare)) output.line(line, 'yellow');
    const unknown = parsed.values('account').filter((name) => !accounts.has(name));
    for (const name of unknown) {
      const known = [...accounts].toSorted(compare);
      output.warn(`Nothing is stored for the account ${name}${suggestion(name, known) || '.'}`);
    }
    warnOfUnreadable(unreadable, output);
    return unreadable.length === 0;
  },
};

function isShown({ finished, removed }: ListedCertificate, parsed: ParsedArguments): boolean {
  return parsed.has('all') || !finished || (parsed.has('status') && removed !== true);
}

function matches(
  { certificate, tags }: CertificateState,
  { replaced, notAfter, owner = '' }: ListedCertificate,
  parsed: ParsedArguments,
  now: Instant,
): boolean {
  const oneOfThe = (option: string, value: string) =>
    !parsed.has(option) || parsed.values(option).includes(value);
  const { status } = certificate;
  const within = readShortDuration(parsed.value('within') ?? '');
  const expires = isInForce(status) || (status === 'expired' && !replaced);
  return (
    oneOfThe('account', accountKey(certificate)) &&
    oneOfThe('status', status) &&
    oneOfThe('owner', owner) &&
    (!parsed.has('unowned') || owner === '') &&
    (within === undefined ||
      (notAfter !== undefined && notAfter <= plus(now, within) && expires)) &&
    parsed.values('tag').every((tag) => {
      const equals = tag.indexOf('=');
      return tags[tag.slice(0, equals)] === tag.slice(equals + 1);
    })
  );
}

function totalOf(shown: readonly ListedCertificate[], hidden: number): string {
  const withSeverity = (severity: ListedCertificate['severity']) =>
    shown.filter((one) => one.severity === severity).length;
  const [critical, warning] = [withSeverity('critical'), withSeverity('warning')];
  const urgent = [
    ...(critical > 0 ? [`${critical} critical (${MARKS.critical})`] : []),
    ...(warning > 0 ? [`${count(warning, 'warning')} (${MARKS.warning})`] : []),
  ];
  return [
    `${[count(shown.length, 'certificate'), ...(urgent.length > 0 ? [urgent.join(', ')] : [])].join(': ')}.`,
    ...(hidden > 0
      ? [
          `${count(hidden, 'finished certificate')} hidden: --all lists ${hidden === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ].join(' ');
}

/** Urgent certificates first, then by expiry; replaced ones after them, finished ones last. */
function byUrgency(a: ListedCertificate, b: ListedCertificate): number {
  return (
    rankOf(a) - rankOf(b) || compare(a.notAfter ?? '~', b.notAfter ?? '~') || compare(a.key, b.key)
  );
}

function rankOf({ finished, severity, replaced }: ListedCertificate): number {
  if (finished) return 4;
  if (severity !== 'none') return severity === 'critical' ? 0 : 1;
  return replaced ? 3 : 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
