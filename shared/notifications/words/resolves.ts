import type { AccountFailure } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { Notification } from '../notification.ts';
import { MAX_DNS_NAME, shortenEnd } from './plain.ts';

type Resolves = NonNullable<Notification['resolves']>;

/** Every alert about one expiry of a certificate, from each of its entries, with each precision of the expiry. */
export function resolvesExpiry(
  { id, alsoIn = [], formerlyIn = [], otherExpiries = [] }: CertificateDetail,
  notAfter: Instant | undefined,
): Resolves {
  const ids = [id, ...[...alsoIn, ...formerlyIn].map(idInKey)];
  const suffixes = [
    ...ids.map((one) => `:${notAfter ?? 'no-expiry'}:${one}`),
    ...otherExpiries.map(({ key, notAfter: other }) => `:${other}:${idInKey(key)}`),
  ];
  return suffixes.flatMap((suffix) =>
    ['approaching-expiration:', 'reissue-required:', 'expired:'].map((prefix) => ({
      prefix,
      suffix,
    })),
  );
}

/** The last part of `provider/account/id`. An id can contain slashes. */
function idInKey(key: string): string {
  return key.split('/').slice(2).join('/');
}

/**
 * Every alert about pending validations of the domains since that time: the first one, reminders, results of DNS checks.
 * The domain can have been validated earlier, for another order.
 */
export function resolvesValidations(domains: readonly string[], since: Instant): Resolves {
  return domains.map((domain) => ({
    prefix: 'validation-',
    infix: `:${shortenEnd(domain, MAX_DNS_NAME)}:`,
    suffix: '',
    since,
  }));
}

/** Every alert about an account that was sent before its damaged state was rebuilt. */
export function resolvesBefore(stateRebuiltAt: Instant): Resolves {
  return [{ prefix: 'unreachable:', suffix: '', before: stateRebuiltAt }];
}

/** Every alert about the outage that began at that time. */
export function resolvesOutage(since: Instant, scope: AccountFailure['scope']): Resolves {
  return [{ prefix: `unreachable:${since}:${scope}:`, suffix: '' }];
}
