/** Names as the vendors write them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['digicert', 'DigiCert'],
  ['huawei', 'Huawei Cloud SCM'],
  ['qualys', 'Qualys CertView'],
  ['acm', 'ACM'],
  ['autodns', 'AutoDNS'],
]);

/** `DigiCert` */
export function formatProvider(provider: string): string {
  return NAMES.get(provider) ?? provider;
}

/** `DigiCert account "main"` */
export function formatAccount({
  provider,
  account,
}: {
  readonly provider: string;
  readonly account: string;
}): string {
  return `${formatProvider(provider)} account "${account}"`;
}
