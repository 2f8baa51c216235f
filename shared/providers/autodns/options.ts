/** Settings of an AutoDNS account in the configuration. */
export interface AutodnsOptions {
  /**
   * The API to use. Both report the same, see README.md for the differences.
   * @default 'json'
   */
  readonly interface?: 'json' | 'xml' | undefined;
  /**
   * The system that the user belongs to: 9 is the SSLManager, 4 is AutoDNS, 1 is the demo system.
   * @default 9
   */
  readonly context?: number | undefined;
  /**
   * Uses the hosts of the demo system.
   * @default false
   */
  readonly demo?: boolean | undefined;
  /**
   * Whether certificates of subusers are monitored as well.
   * @default true
   */
  readonly children?: boolean | undefined;
  /**
   * Rows per request. AutoDNS documents no limit.
   * @default 500
   */
  readonly pageSize?: number | undefined;
  /**
   * Replaces the address of AutoDNS. For JSON, `/v1` is added to a host without path.
   * @default - the address of the interface
   */
  readonly baseUrl?: string | undefined;
  /**
   * Reads the message queue and confirms the messages. A confirmed message is removed for every other reader of the
   * account, so use a user of its own.
   * @default - the message queue is not read
   */
  readonly messages?: AutodnsMessageOptions | undefined;
}

/** How the message queue is read. */
export interface AutodnsMessageOptions {
  /**
   * Maximum number of messages to confirm in one run.
   * @default 50
   */
  readonly maxPerRun?: number | undefined;
  /**
   * How to handle messages that are not about certificates: they block the messages after them.
   * @default 'stop'
   */
  readonly unknown?: 'stop' | 'confirm' | undefined;
}
