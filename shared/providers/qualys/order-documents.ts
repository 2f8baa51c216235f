import type { HttpResponse } from '../http/http-client.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import { readJson } from '../http/json-body.ts';
import type { ProviderRun } from '../provider.ts';
import { qualys } from './descriptor.ts';
import type { QualysSettings } from './descriptor.ts';
import { errorCode } from './error-code.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readDocument } from './qualys-client.ts';
import type { QualysClient } from './qualys-client.ts';
import { refusal } from './refusal.ts';
import { OrderDocument } from './schema.ts';

/** The orders that can be asked for by their UUIDs. */
export interface OrderDocuments {
  /** @throws ProviderError `not-found` where the user has no such order. */
  read(uuid: string, run: ProviderRun): Promise<OrderDocument>;
}

/**
 * The vendor's pages name the one in their headings and the other in their samples. The short one has the form
 * of everything else at the gateway.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch05/view_certificate_request.htm
 */
const PATHS = {
  short: '/certview/v1/certificates/digicert/orders/',
  long: '/certview/rest/public/v1/certificates/enrollment/digicert/orders/',
} as const;
type Path = keyof typeof PATHS;

const NOT_THERE =
  'Check the UUID, and that the user can see the request. If every order fails like this, check the platform and try another orderPath';

export function orderDocuments(
  client: QualysClient,
  orderPath: QualysSettings['orderPath'],
): OrderDocuments {
  let working: Path | undefined = orderPath === 'auto' ? undefined : orderPath;
  // What is found out with the first order is known for the others.
  const inTurn = oneAtATime();

  async function ask(uuid: string, run: ProviderRun): Promise<HttpResponse> {
    const operation = operationOf(uuid);
    const send = (path: Path) =>
      client.send(
        { method: 'GET', path: `${PATHS[path]}${encodeURIComponent(uuid)}`, operation },
        run,
      );
    const known = working;
    const response = await send(known ?? 'short');
    if (known !== undefined) return response;
    if (response.status !== 404) {
      if (response.status === 200) working = 'short';
      return response;
    }
    const other = await send('long');
    if (other.status === 200) working = 'long';
    // A gateway may shut off what it does not know: that says nothing of the order.
    return other.status === 200 || errorCode(other.body) !== undefined ? other : response;
  }

  return {
    async read(uuid, run) {
      const operation = operationOf(uuid);
      const response = await inTurn(() => ask(uuid, run));
      if (response.status !== 200) throw refusal(response, operation, NOT_THERE);
      const document = readJson(response, { provider: qualys.name, operation });
      const order = readDocument(OrderDocument, document, operation);
      if (order.uuid === uuid) return order;
      throw invalidResponse(qualys.name, operation, 'another order');
    },
  };
}

function operationOf(uuid: string): string {
  return `read order ${uuid}`;
}
