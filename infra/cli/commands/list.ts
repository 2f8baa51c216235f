import { isReplaced, keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { formatEmptyAccount } from '../../../shared/certificates/empty-account.ts';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { DAY, millisecondsBetween, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { CertificateStatus, isInForce } from '../../../shared/certificates/status.ts';
import { hasExpiry } from '../../../shared/certificates/validity.ts';
import type { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { count } from '../../local/report/plain-text.ts';
import { currentState, isAcknowledged } from '../find-certificate.ts';
import { columns } from '../output.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { isTestAlert } from '../test-alert-certificate.ts';
import { skipUnreadable, warnOfUnreadable } from '../skip-unreadable.ts';
import { checkShortDuration, oneOf, readShortDuration } from '../option-values.ts';

export const list: Command = {
  name: 'list',
  uses: 'deployment',
  summary: 'list monitored certificates, the next to expire first',
  examples: [
    ['--within 30d', 'what expires in the next 30 days, or has expired'],
    ['--account digicert/main --json', 'one account, for a script'],
  ],
  options: {
    account: {
      value: 'ACCOUNT',
      repeatable: true,
      help: 'only this provider account: provider/account. Can be repeated',
    },
    status: {
      value: 'STATUS',
      repeatable: true,
      check: oneOf(CertificateStatus.options),
      help: 'only this status: issued, expired, ... Can be repeated',
    },
    within: {
      value: 'TIME',
      check: checkShortDuration,
      help: 'only certificates that expire within this time (30d, 12h), or that have expired and were not replaced',
    },
    tag: {
      value: 'KEY=VALUE',
      repeatable: true,
      check: (text) =>
        /^[^=]+=/.test(text) ? undefined : `"${text}" is not of the form KEY=VALUE.`,
      help: 'only certificates with this tag. If repeated: with all of the tags',
    },
  },
  async run(parsed, { deployment, output }) {
    const now = deployment.clock();
    const found: CertificateState[] = [];
    const unreadable: MalformedItem[] = [];
    const empty: string[] = [];
    const certificates = deployment.certificates((account) => {
      const accounts = parsed.values('account');
      const key = accountKey(account.account);
      if (account.emptyAccountChecks === undefined) return;
      if (accounts.length > 0 && !accounts.includes(key)) return;
      empty.push(`${key}: ${formatEmptyAccount(account.emptyAccountChecks)}.`);
    });
    const stored = skipUnreadable(certificates, (item) => unreadable.push(item));
    for await (const certificate of stored) {
      const state = currentState(certificate, now);
      if (state.removedAt === undefined && matches(state, parsed, now)) found.push(state);
    }
    found.sort((a, b) => compare(expiryOf(a), expiryOf(b)) || compare(keyOf(a), keyOf(b)));
    output.data(found);
    if (found.length > 0) {
      const [titles = '', ...rows] = columns(
        ['NAME', 'CERTIFICATE', 'STATUS', 'EXPIRES', 'LEFT', ''],
        found.map((state) => row(state, now)),
        output.width,
        // Other commands take the key as an argument.
        [1],
      );
      output.line(titles, 'bold');
      for (const [index, line] of rows.entries()) {
        const state = found[index];
        const expired = state?.certificate.status === 'expired' && !isReplaced(state);
        output.line(line, expired ? 'red' : undefined);
      }
      output.line();
    }
    output.line(`${count(found.length, 'certificate')}.`);
    for (const line of empty.toSorted(compare)) output.line(line, 'yellow');
    warnOfUnreadable(unreadable, output);
    return unreadable.length === 0;
  },
};

function row(state: CertificateState, now: Instant): string[] {
  const { certificate } = state;
  const { validity } = certificate;
  const neverExpires = validity !== undefined && !hasExpiry(validity);
  const end = neverExpires ? undefined : validity?.notAfter;
  return [
    certificate.commonName ?? '',
    keyOf(state),
    certificate.status,
    neverExpires ? 'never' : (end?.slice(0, 10) ?? ''),
    end === undefined ? '' : `${Math.floor(millisecondsBetween(now, end) / DAY)} d`,
    isTestAlert(state) ? 'test-alert' : isAcknowledged(state, now) ? 'ack' : '',
  ];
}

function matches(state: CertificateState, parsed: ParsedArguments, now: Instant): boolean {
  const { certificate, tags } = state;
  const accounts = parsed.values('account');
  const statuses = parsed.values('status');
  const within = readShortDuration(parsed.value('within') ?? '');
  return (
    (accounts.length === 0 || accounts.includes(accountKey(certificate))) &&
    (statuses.length === 0 || statuses.includes(certificate.status)) &&
    (within === undefined || expiresBy(state, plus(now, within))) &&
    parsed.values('tag').every((tag) => {
      const equals = tag.indexOf('=');
      return tags[tag.slice(0, equals)] === tag.slice(equals + 1);
    })
  );
}

function expiresBy(state: CertificateState, limit: Instant): boolean {
  const { status, validity } = state.certificate;
  if (validity === undefined || validity.notAfter > limit) return false;
  return isInForce(status) || (status === 'expired' && !isReplaced(state));
}

/** Sort key: certificates without an expiry date come last. */
function expiryOf({ certificate }: CertificateState): string {
  return certificate.validity?.notAfter ?? '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
