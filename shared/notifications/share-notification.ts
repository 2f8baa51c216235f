import { ALPHABET } from './compose-list.ts';
import { MAX_LISTED } from './limits.ts';
import type { ListedNotification, Notification } from './notification.ts';

/**
 * One notification for several with the same ID. If they are about different certificates, it lists the certificates,
 * and a fact contains their number.
 */
export function shareNotification(alike: readonly Notification[]): Notification {
  const [first] = alike;
  if (first === undefined) throw new Error('shareNotification needs at least one notification.');
  const certificates = new Map<string, ListedNotification>();
  for (const { id, certificate, name } of alike) {
    if (certificate === undefined || name === undefined) continue;
    certificates.set(certificate, { id, certificate, headline: name });
  }
  if (certificates.size < 2) return first;
  const listed = [...certificates.values()].sort((a, b) =>
    ALPHABET.compare(`${a.headline} ${a.certificate}`, `${b.headline} ${b.certificate}`),
  );
  const { certificate: _certificate, name: _name, ...shared } = first;
  return {
    ...shared,
    facts: [...shared.facts, { label: 'Certificates', value: `${certificates.size}` }],
    listed: listed.slice(0, MAX_LISTED),
  };
}
