/** The text of `--help`. */
export function usage(names: readonly string[]): string {
  return `Runs a simulated certificate provider on this machine until you stop it.

  npm run simulate -- PROVIDER [options]

  PROVIDER           ${names.join(', ')}
  --port N           port on 127.0.0.1 (default: any free port)
  --key KEY          secret part of the API key (default: random)
  --certificates N   number of issued certificates in addition to the sample account
  --now INSTANT      time of the account at the start, for example 2027-03-01T00:00:00Z;
                     the clock runs from there
  --no-rate-limits   accept any number of requests
  --json             print one JSON line {provider, baseUrl, settings, secret, pid} on standard
                     output, and everything else on standard error (use
                     npm run --silent simulate, because npm prints a line of its own)
  --help             print this text

Exit code 0: stopped by a signal. 1: the simulator cannot start. 2: wrong arguments.
`;
}
