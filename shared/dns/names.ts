import { canonicalName } from '../certificates/names.ts';

/** Whether a name fits into a DNS packet (RFC 1035, section 2.3.4). */
export function canBeQueried(name: string): boolean {
  const labels = name.split('.');
  return (
    Buffer.byteLength(name) <= 253 &&
    labels.every((label) => label !== '' && Buffer.byteLength(label) <= 63)
  );
}

/** The name and its ancestors, without the root: `a.example.com`, `example.com`, `com`. */
export function withAncestors(name: string): string[] {
  const labels = canonicalName(name).split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** Whether a name equals `zone` or is below it. */
export function isWithin(name: string, zone: string): boolean {
  return (
    canonicalName(name) === canonicalName(zone) ||
    canonicalName(name).endsWith(`.${canonicalName(zone)}`)
  );
}
