/** What `--help` prints. */
export function usage(names: readonly string[]): string {
  return `Serves a simulated certificate provider on this machine, until it is interrupted.

  npm run simulate -- PROVIDER [options]

  PROVIDER           ${names.join(', ')}
  --port N           the port on 127.0.0.1; any free one without it
  --key KEY          the secret part of the account's key; a random one without it
  --certificates N   N issued certificates more than the sample account has
  --now INSTANT      the account's time at the start, like 2027-03-01T00:00:00Z; it then runs on
  --no-rate-limits   answers as many requests as come
  --json             one JSON line {provider, baseUrl, settings, secret, pid} on standard output,
                     the rest on standard error (npm run --silent simulate, for npm prints a line
                     of its own)
  --help             this text
`;
}
