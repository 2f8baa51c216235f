import type { AccountAccess, ProviderRun } from '../provider.ts';
import type { DigicertClient } from './client.ts';

/** The restriction that limits a key to GET requests. */
const VIEW_ONLY = 102;

const ADVICE =
  'In CertCentral under Automation → API keys, create a key with the restriction View Only, and store it in the secret of this account';

/**
 * Lists one order, and reads the restrictions of the user's keys. DigiCert does not state which of them sent the request,
 * so the restriction is only known if all active keys of the user agree.
 *
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/api-keys/list-keys.html
 */
export async function checkAccess(
  client: DigicertClient,
  run: ProviderRun,
): Promise<AccountAccess> {
  const orders = await client.list({ limit: '1', offset: '0', sort: 'order_id' }, run);
  orders.parse();
  const keys = await client.ownKeys(run);
  const restrictions = (keys ?? []).filter(({ status }) => status === 'active');
  const viewOnly = restrictions.filter((key) => key.restricted_to_role_id === VIEW_ONLY).length;
  if (restrictions.length === 0) {
    const message =
      'The API key can list orders. It may not read its own restriction, so that DigiCert does not state whether it can also order';
    return { writes: 'not-stated', message, action: ADVICE };
  }
  if (viewOnly === restrictions.length) {
    return { writes: 'denied', message: 'The API key can list orders, and is View Only' };
  }
  if (viewOnly > 0) {
    const message = `The API key can list orders. Its user has keys with and without the restriction View Only (${viewOnly} of ${restrictions.length}), and DigiCert does not state which of them this is`;
    return { writes: 'not-stated', message, action: ADVICE };
  }
  return {
    writes: 'allowed',
    message: 'The API key can list orders, and can also order and change certificates',
    action: ADVICE,
  };
}
