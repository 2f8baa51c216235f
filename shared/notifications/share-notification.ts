import { ALPHABET, MAX_LISTED } from './compose-list.ts';
import type { ListedNotification, Notification } from './notification.ts';

/**
 * One of several notices with the same id. Where they are about different certificates, it lists the certificates, and
 * a fact says how many there are.
 */
export function shareNotification(alike: readonly Notification[]): Notification {
  const [first] = alike;
  if (first === undefined) throw new Error('There is no notice to share.');
  const certificates = new Map<string, ListedNotification>();
  for (const { id, certificate, name } of alike) {
    if (certificate === undefined || name === undefined) continue;
    certificates.set(certificate, { id, certificate, headline: name });
  }
  if (certificates.size < 2) return first;
  const listed = [...certificates.values()].sort((a, b) =>
    ALPHABET.compare(`${a.headline} ${a.certificate}`, `${b.headline} ${b.certificate}`),
  );
  const { certificate: _one, name: _name, ...shared } = first;
  return {
    ...shared,
    facts: [...shared.facts, { label: 'Certificates', value: `${certificates.size}` }],
    listed: listed.slice(0, MAX_LISTED),
  };
}
