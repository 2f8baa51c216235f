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

/** The orders by their UUIDs. */
export interface OrderDocuments {
  /** @throws ProviderError `not-found` if the user has no such order. */
  read(uuid: string, run: ProviderRun): Promise<OrderDocument>;
}

/**
 * The documentation has one path in its headings and the other in its samples. The short path has the form of all other
 * paths of the gateway.
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
  // The first order finds the path that works for all others.
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
    // A gateway can refuse unknown paths, which does not mean that the order does not exist.
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
