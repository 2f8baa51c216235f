import {
  DAY,
  HOUR,
  millisecondsBetween,
  parseInstant,
  plus,
} from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer } from '../simulated-request.ts';
import { errorAnswer } from './errors.ts';
import { statusChangesOf } from './order-at.ts';
import type { OrderView } from './order-view.ts';

/** The interface reads times without a zone as Mountain Daylight Time, UTC-6. */
const MOUNTAIN_DAYLIGHT_TIME = '-06:00';
const MAX_WINDOW = 7 * DAY;

/**
 * `GET /order/certificate/status-changes`: orders whose last change of status is in a window of at most
 * seven days, or `{}` without any. Expiry is not a change of status here.
 */
export function listStatusChanges(
  query: URLSearchParams,
  views: readonly OrderView[],
  now: Instant,
): Answer {
  const window = readWindow(query, now);
  if (window === undefined) {
    return errorAnswer(400, 'invalid_value|time_frame', 'A time frame is required.');
  }
  const length = millisecondsBetween(window.from, window.to);
  if (length > MAX_WINDOW) {
    return errorAnswer(400, 'time_frame_too_long', 'The time frame is longer than seven days.');
  }
  const orders = views
    .filter(({ order }) => {
      const last = statusChangesOf(order)
        .filter((at) => at <= now)
        .sort()
        .at(-1);
      return last !== undefined && last >= window.from && last <= window.to;
    })
    .map(({ order, primary, status }) => ({
      order_id: order.id,
      certificate_id: primary?.id ?? order.certificateId,
      status: status === 'expired' ? 'issued' : status,
    }));
  return jsonAnswer(200, orders.length === 0 ? {} : { orders });
}

function readWindow(
  query: URLSearchParams,
  now: Instant,
): { readonly from: Instant; readonly to: Instant } | undefined {
  const seconds = Number(query.get('seconds') ?? 0) + 60 * Number(query.get('minutes') ?? 0);
  if (seconds > 0) return { from: plus(now, -seconds * 1000), to: now };
  const [from, to] = (query.get('filters[status_last_updated]') ?? '').split('...');
  if (from === undefined || to === undefined) return undefined;
  const start = readLocalTime(from);
  const end = /^\d{4}-\d{2}-\d{2}$/.test(to) ? endOfLocalDay(to) : readLocalTime(to);
  return start === undefined || end === undefined ? undefined : { from: start, to: end };
}

/** `2026-04-25` or `2026-04-25+13:00:00`, whose plus sign can be decoded as a space. */
function readLocalTime(text: string): Instant | undefined {
  const [day = '', time = '00:00:00'] = text.split(/[+ ]/);
  return parseInstant(`${day}T${time}${MOUNTAIN_DAYLIGHT_TIME}`);
}

function endOfLocalDay(day: string): Instant | undefined {
  const start = readLocalTime(day);
  return start === undefined ? undefined : plus(start, 24 * HOUR);
}
