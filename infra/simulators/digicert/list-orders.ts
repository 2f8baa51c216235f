import type { Instant } from '../../../shared/certificates/instant.ts';
import { JSON_HEADERS } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';
import type { OrderView, IssuedCertificate } from './order-state.ts';
import type { Snapshot } from './order-records.ts';
import { wireTime, daysBetween, daysRemaining } from './wire-time.ts';
import { serialNumber } from './certificate-file.ts';
import { PRODUCTS } from './order.ts';
import type { Order } from './order.ts';

/** Maximum and default number of rows per page. */
const MAXIMUM_LIMIT = 1000;

/**
 * `GET /order/certificate`. `turn` counts the requests: without a sort key, the order of the rows changes
 * every other time, so that offset paging without a sort key fails.
 */
export function listOrders(
  query: URLSearchParams,
  snapshot: Snapshot,
  turn: number,
  now: Instant,
): Answer {
  const limit = Math.min(readNumber(query.get('limit')) || MAXIMUM_LIMIT, MAXIMUM_LIMIT);
  const offset = readNumber(query.get('offset'));
  const isReversed = readSorting(query.get('sort')) === undefined && turn % 2 === 1;
  const key = `${isReversed ? 'reversed' : ''} ${query.toString()}`;
  const body =
    snapshot.pages.get(key) ??
    renderPage(sorted(query.get('sort'), snapshot, isReversed), limit, offset, now);
  snapshot.pages.set(key, body);
  return { status: 200, headers: JSON_HEADERS, body };
}

function renderPage(
  selection: readonly OrderView[],
  limit: number,
  offset: number,
  now: Instant,
): Buffer {
  const orders = selection.slice(offset, offset + limit).map((view) => renderRow(view, now));
  const page = { total: selection.length, limit, offset };
  return Buffer.from(JSON.stringify({ orders, page }));
}

/** The orders in the requested sequence, computed once for all pages of a listing. Filters are not simulated. */
function sorted(sort: string | null, { views, selections }: Snapshot, isReversed: boolean) {
  const key = isReversed ? 'reversed' : (sort ?? '');
  const known = selections.get(key);
  if (known !== undefined) return known;
  const sorting = readSorting(sort);
  const selection = isReversed ? views.toReversed() : views.toSorted(sorting ?? (() => 0));
  selections.set(key, selection);
  return selection;
}

/** A non-negative integer; anything else counts as 0. */
function readNumber(text: string | null): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : 0;
}

/**
 * Reads `sort=order_id` or `sort=-order_id`; other keys are not simulated. Without a known key there is no reliable
 * order: two consecutive pages can overlap and omit rows.
 */
function readSorting(text: string | null): ((a: OrderView, b: OrderView) => number) | undefined {
  if (text === 'order_id') return (a, b) => a.order.id - b.order.id;
  if (text === '-order_id') return (a, b) => b.order.id - a.order.id;
  return undefined;
}

/** One element of `orders` in the listing. All IDs are numbers here. */
function renderRow({ order, status, primary, isRenewed }: OrderView, now: Instant): unknown {
  const product = PRODUCTS[order.product];
  const duplicates = order.duplicates.filter(({ issuedAt }) => issuedAt <= now).length;
  const reissues = order.reissues.filter(({ requestedAt }) => requestedAt <= now).length;
  const row = {
    id: order.id,
    certificate: {
      ...(primary === undefined && status !== 'needs_approval' ? { id: order.certificateId } : {}),
      ...(primary === undefined ? {} : { id: primary.id }),
      common_name: order.commonName,
      dns_names: primary?.dnsNames ?? order.dnsNames,
      signature_hash: 'sha256',
      ...(primary === undefined ? {} : issuedFields(primary, now)),
    },
    status,
    is_renewed: isRenewed,
    date_created: wireTime(order.orderedAt),
    ...(product.validation_type === 'dv' ? {} : { organization: order.organization }),
    validity_years: 1,
    ...planFields(order),
    disable_renewal_notifications: false,
    container: order.container,
    product: { name_id: order.product, name: product.name, type: product.type },
    product_name_id: order.product,
    has_duplicates: duplicates > 0,
    ...(duplicates > 0 ? { duplicates_count: duplicates } : {}),
    ...(reissues > 0 ? { has_reissues: true, reissues_count: reissues } : {}),
    price: 268,
  };
  return order.rewrite.row === undefined ? row : order.rewrite.row(row);
}

/** Dates, numbers and countdown of an issued certificate; without an expiry, its dependent fields are absent. */
export function issuedFields(
  { id, validFrom, validTill }: IssuedCertificate,
  now: Instant,
): Readonly<Record<string, unknown>> {
  if (validTill === undefined) return { serial_number: serialNumber(id) };
  return {
    valid_from: validFrom,
    valid_till: validTill,
    days_remaining: daysRemaining(validTill, now),
    serial_number: serialNumber(id),
    cert_validity: { days: daysBetween(validFrom, validTill) },
  };
}

/** The order's multi-year plan, if it has one. */
export function planFields({ planTill, orderedAt }: Order): Readonly<Record<string, unknown>> {
  if (planTill === undefined) return {};
  const days = daysRemaining(planTill, orderedAt);
  return {
    order_validity: { years: Math.max(1, Math.round(days / 365)) },
    order_valid_till: planTill,
    is_multi_year_plan: '1',
  };
}
