/** Settings of a Qualys account in the configuration. */
export interface QualysOptions {
  /**
   * The platform of the subscription, as in the address of its console.
   * @see https://www.qualys.com/platform-identification/
   * @default 'us1'
   */
  readonly platform?: QualysPlatform | undefined;
  /**
   * Replaces the gateway of the platform.
   * @default - the gateway of the platform
   */
  readonly baseUrl?: string | undefined;
  /**
   * UUIDs of the certificate requests to monitor, because no API call lists them.
   * @default []
   */
  readonly orders?: readonly string[] | undefined;
  /**
   * Selects one of the two documented paths of an order.
   * @default 'auto'
   */
  readonly orderPath?: 'auto' | 'short' | 'long' | undefined;
  /**
   * The version of the inventory API. Qualys ends a version about a year after the next one.
   * @default 'v2.2'
   */
  readonly apiVersion?: string | undefined;
  /**
   * A certificate that no scan has found for this many days no longer counts as in use.
   * @default 30
   */
  readonly staleAfterDays?: number | undefined;
  /**
   * Days after the issuance of an order in which a scan should find its certificate.
   * @default 7
   */
  readonly scanWithinDays?: number | undefined;
}

/** The platforms with CertView, as in the addresses of their consoles. */
export type QualysPlatform =
  | 'us1'
  | 'us2'
  | 'us3'
  | 'us4'
  | 'eu1'
  | 'eu2'
  | 'eu3'
  | 'in1'
  | 'ca1'
  | 'ae1'
  | 'uk1'
  | 'au1'
  | 'ksa1';
