/**
 * The sentence about an account that has never listed a certificate: `0 certificates: check context and permissions`.
 *
 * @param checks the settings and permissions that decide which certificates the provider lists.
 */
export function formatEmptyAccount(checks: readonly string[]): string {
  return `0 certificates: check ${formatChecks(checks)}`;
}

/** `context, demo and permissions` */
export function formatChecks(checks: readonly string[]): string {
  const last = checks.at(-1) ?? 'permissions';
  return checks.length > 1 ? `${checks.slice(0, -1).join(', ')} and ${last}` : last;
}
