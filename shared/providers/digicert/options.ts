/** Settings of a DigiCert account in the configuration. */
export interface DigicertOptions {
  /**
   * The CertCentral instance: `eu` if the console says "CertCentral Europe".
   * @default 'us'
   */
  readonly region?: 'us' | 'eu' | undefined;
  /**
   * Replaces the address of the region. `/services/v2` is added to a host without path.
   * @default - the address of the region
   */
  readonly baseUrl?: string | undefined;
}
