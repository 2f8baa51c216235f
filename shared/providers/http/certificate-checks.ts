export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The problem and its solution if the environment disables the verification of TLS certificates; `undefined` otherwise.
 * @see https://nodejs.org/docs/latest-v24.x/api/cli.html#node_tls_reject_unauthorizedvalue
 */
export function uncheckedCertificates(environment: Environment): string | undefined {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return undefined;
  return (
    'NODE_TLS_REJECT_UNAUTHORIZED=0 disables the verification of TLS certificates: an attacker in the network could read the API key. ' +
    'Remove that variable. For a proxy or a private CA, set NODE_EXTRA_CA_CERTS to the file with the CA certificate'
  );
}
