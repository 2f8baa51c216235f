import type { Instant } from '../../../certificates/instant.ts';
import { invalidResponse } from '../../http/invalid-response.ts';
import type { HttpClient } from '../../http/http-client.ts';
import type { ProviderRun } from '../../provider.ts';
import type { AutodnsInterface, FoundRows, View } from '../autodns-interface.ts';
import { autodns } from '../descriptor.ts';
import type { AutodnsSecret, AutodnsSettings } from '../descriptor.ts';
import { openJsonClient } from './json-client.ts';

/**
 * The fields of each row. Without them a row contains only its name, and the request body cannot select fields.
 * @see https://github.com/InterNetX/domainrobot-api
 */
const CERTIFICATE_KEYS = [
  'id',
  'name',
  'product',
  'certificate_type',
  'expire',
  'created',
  'updated',
  'orderId',
];
const JOB_KEYS = ['type', 'action', 'status', 'subStatus', 'object', 'created', 'updated'];

/** The JSON API, also known as Domainrobot. */
export function openJsonInterface(
  http: HttpClient,
  settings: AutodnsSettings,
  secret: AutodnsSecret,
): AutodnsInterface {
  const send = openJsonClient(http, settings, secret);

  async function search(path: string, query: Query, run: ProviderRun): Promise<FoundRows> {
    const { operation, keys, view, order, filters = [] } = query;
    const body = {
      filters,
      view: { ...view, children: settings.children },
      orders: [{ key: order, type: 'ASC' }],
    };
    const { data, object } = await send(
      {
        ...{ method: 'POST', path, body, operation, single: false },
        query: new URLSearchParams(keys.map((key): [string, string] => ['keys[]', key])),
        ...{ repeatable: true, priority: 'listing' },
      },
      run,
    );
    const total = object?.summary;
    if (!Array.isArray(data) && total === undefined) {
      throw invalidResponse(autodns.name, operation, 'no list');
    }
    return { rows: data ?? [], total };
  }

  async function read(path: string, operation: string, run: ProviderRun): Promise<unknown> {
    const { data } = await send({ method: 'GET', path, operation, single: true }, run);
    if (data?.[0] === undefined) throw invalidResponse(autodns.name, operation, 'no object');
    return data[0];
  }

  return {
    searchCertificates: (view, run) =>
      search(
        '/certificate/_search',
        { operation: 'list certificates', keys: CERTIFICATE_KEYS, view, order: 'id' },
        run,
      ),
    readCertificate: (id, run) =>
      read(`/certificate/${encodeURIComponent(id)}`, `read certificate ${id}`, run),
    searchJobs: (view, run) =>
      search(
        '/job/_search',
        { operation: 'list jobs', keys: JOB_KEYS, view, order: 'created' },
        run,
      ),
    readJob: (id, run) => read(`/job/${encodeURIComponent(id)}`, `read job ${id}`, run),
    searchJobHistory: (action, since, view, run) =>
      search(
        '/job/history/_search',
        {
          operation: 'list the job history',
          ...{ keys: JOB_KEYS, view, order: 'created' },
          filters: [
            { key: 'updated', operator: 'GREATER_EQUAL', value: timeOf(since) },
            // Some documents of the vendor have actions in capitals.
            { key: 'action', operator: 'ILIKE', value: action, link: 'AND' },
          ],
        },
        run,
      ),
    readJobHistory: (id, run) =>
      read(`/job/history/${encodeURIComponent(id)}`, `read job ${id} in the history`, run),
    async poll(run) {
      const operation = 'read the next message';
      const { data } = await send({ method: 'GET', path: '/poll', operation, single: false }, run);
      return data?.[0];
    },
    async confirm(id, run) {
      const path = `/poll/${encodeURIComponent(id)}`;
      await send({ method: 'PUT', path, operation: `confirm message ${id}`, single: true }, run);
    },
  };
}

interface Query {
  readonly operation: string;
  readonly keys: readonly string[];
  readonly view: View;
  readonly order: string;
  readonly filters?: readonly object[];
}

/** The time format of the API, with an offset without a colon: `2026-01-31T00:00:00.000+0000`. */
function timeOf(instant: Instant): string {
  return instant.replace('Z', '+0000');
}
