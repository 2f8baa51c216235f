/** The tag of the synthetic certificate of a test alert. */
export const TEST_ALERT_TAG = 'test-alert';

/** The provider of that certificate. No account of this provider can be configured. */
export const TEST_ALERT_PROVIDER = 'test-alert';

/**
 * Whether an event is part of a test alert (`cert-expiry-monitor test-alert`): its certificate does not exist, so do not
 * renew it and do not open a ticket. The test shows that the event arrived.
 *
 * @param event an event as received, parsed or not. Its `resources` name the certificate.
 */
export function isTestAlert({ resources }: { readonly resources: readonly string[] }): boolean {
  return resources.some((resource) => resource.startsWith(`certificate/${TEST_ALERT_PROVIDER}/`));
}
