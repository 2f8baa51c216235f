import type { Instant } from '../../../../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../../../../../simulators/simulated-request.ts';
import type { Answer, SimulatedRequest } from '../../../../../simulators/simulated-request.ts';
import { render } from './certificate.ts';
import type { Requester } from './certificate.ts';
import type { CertificateStore } from './certificate-records.ts';

/** Where the interface lives below the host. */
export const BASE_PATH = '/v1';

/** The name of a route, as the fault switches and the request log use it. */
export type ExampleVendorRoute = 'list' | 'certificate';

const LIST = `${BASE_PATH}/certificates`;
const MAX_PER_PAGE = 100;

export function routeOf(path: string): ExampleVendorRoute | undefined {
  if (path === LIST) return 'list';
  return /^\/[^/]+$/.test(path.slice(LIST.length)) && path.startsWith(LIST)
    ? 'certificate'
    : undefined;
}

export interface Account {
  readonly key: string;
  readonly store: CertificateStore;
  readonly requester: Requester;
}

/** The answer to a request, every part of which is checked. */
export function answer(
  { method, path, query, headers }: SimulatedRequest,
  route: ExampleVendorRoute | undefined,
  { key, store, requester }: Account,
  now: Instant,
): Answer {
  if (headers['x-api-key'] !== key) return refused(401, 'the key is not valid');
  if (route === undefined) return refused(404, 'there is no such route');
  if (method !== 'GET') return refused(405, 'this key may only read');
  const all = store.at(now);
  if (route === 'certificate') {
    const found = all.find(([id]) => path === `${LIST}/${id}`);
    return found === undefined
      ? refused(404, 'there is no such certificate')
      : jsonAnswer(200, render(...found, requester, now));
  }
  const unknown = [...query.keys()].find((name) => name !== 'limit' && name !== 'after');
  if (unknown !== undefined) return refused(400, `there is no parameter ${unknown}`);
  const limit = Number(query.get('limit') ?? MAX_PER_PAGE);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PER_PAGE) {
    return refused(400, `limit is from 1 to ${MAX_PER_PAGE}`);
  }
  const after = query.get('after');
  const before = after === null ? 0 : all.findIndex(([id]) => id === after) + 1;
  if (after !== null && before === 0) return refused(400, 'after is no certificate');
  const page = all.slice(before, before + limit);
  const next = before + limit < all.length ? page.at(-1)?.[0] : undefined;
  return jsonAnswer(200, {
    certificates: page.map(([id, certificate]) => render(id, certificate, requester, now)),
    ...(next === undefined ? {} : { next }),
  });
}

function refused(status: number, message: string): Answer {
  return jsonAnswer(status, { message });
}
