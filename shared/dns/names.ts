import { domainToASCII } from 'node:url';

/** A name as names compare and as it is asked: lower case, letters of ASCII, without the final dot. */
export function canonical(name: string): string {
  const bare = name.toLowerCase().replace(/\.$/, '');
  // What has no such form stays what it is: nobody has that name.
  return /^[\0-\x7f]*$/.test(bare) ? bare : domainToASCII(bare) || bare;
}

/** Whether the wire has room for it (RFC 1035, section 2.3.4). */
export function canBeAsked(name: string): boolean {
  const labels = name.split('.');
  return (
    Buffer.byteLength(name) <= 253 &&
    labels.every((label) => label !== '' && Buffer.byteLength(label) <= 63)
  );
}

/** The name itself and everything above it, without the root: `a.example.com`, `example.com`, `com`. */
export function withAncestors(name: string): string[] {
  const labels = canonical(name).split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** Whether a name is `zone` itself or lies below it. */
export function isWithin(name: string, zone: string): boolean {
  return canonical(name) === canonical(zone) || canonical(name).endsWith(`.${canonical(zone)}`);
}
