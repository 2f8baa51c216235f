import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';
import type { OrderView } from './order-view.ts';
import { renderDomain } from './render-domain.ts';

/** `GET /domain`: the domains of all orders, by id; paged like the orders. */
export function listDomains(
  query: URLSearchParams,
  views: readonly OrderView[],
  now: Instant,
): Answer {
  const limit = Math.min(Number(query.get('limit') ?? 0) || 1000, 1000);
  const offset = Number(query.get('offset') ?? 0) || 0;
  const parts = {
    includeDcv: query.get('include_dcv') === 'true',
    includeValidation: query.get('include_validation') === 'true',
  };
  const all = views
    .flatMap(({ order }) => order.domains.map((domain) => ({ domain, order })))
    .sort((a, b) => a.domain.id - b.domain.id);
  return jsonAnswer(200, {
    domains: all
      .slice(offset, offset + limit)
      .map(({ domain, order }) => renderDomain(domain, order, parts, now)),
    page: { total: all.length, limit, offset },
  });
}
