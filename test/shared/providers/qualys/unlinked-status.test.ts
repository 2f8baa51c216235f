import { describe, expect, it } from 'vitest';
import { DAY, instantOf, plus } from '../../../../shared/certificates/instant.ts';
import { unlinkedStatus } from '../../../../shared/providers/qualys/link-order.ts';
import { OrderDocument } from '../../../../shared/providers/qualys/schema.ts';

const NOW = instantOf(1_800_000_000_000);
const ago = (days: number) => plus(NOW, -days * DAY);

function statusOf(document: object): string {
  const uuid = 'cb95d100-ec30-11ea-920d-eb66140967e3';
  const order = OrderDocument.parse({ uuid, status: 'ISSUED', created: ago(900), ...document });
  return unlinkedStatus(order, { now: NOW, scanWithinDays: 7 });
}

describe('unlinkedStatus', () => {
  it.each<[string, object, string]>([
    ['issued a week ago, less a little', { updated: ago(6.99) }, 'pending-review'],
    ['issued a week ago', { updated: ago(7) }, 'issued'],
    ['dated by a clock that is an hour ahead', { updated: ago(-1 / 24) }, 'pending-review'],
    ['dated in the future', { updated: ago(-2) }, 'issued'],
    ['dated at the end of the calendar', { updated: '9999-12-31T23:59:59Z' }, 'issued'],
    ['without a last change, and made lately', { created: ago(1) }, 'pending-review'],
    ['without a last change, and made long ago', {}, 'issued'],
    ['without a date', { created: null, updated: 'lately' }, 'issued'],
    [
      'that only its authority calls issued',
      { updated: ago(1), status: 'APPROVED' },
      'pending-review',
    ],
  ])('%s', (_what, document, expected) => {
    expect(statusOf(document)).toBe(expected);
  });

  it.each<[object | null, number, string]>([
    [{ validityYears: 1 }, 400, 'issued'],
    [{ validityYears: 1 }, 401, 'expired'],
    [{ validityYears: 2 }, 401, 'issued'],
    [{ validityDays: 47, validityYears: null }, 81, 'issued'],
    [{ validityDays: 47, validityYears: null }, 82, 'expired'],
    [{ validityDays: 47, validityYears: 2 }, 82, 'issued'],
    [{ customExpirationDate: ago(35) }, 40, 'expired'],
    [{ customExpirationDate: ago(34) }, 40, 'issued'],
    [{ customExpirationDate: ago(36).slice(0, 10) }, 40, 'expired'],
    [{ customExpirationDate: '9999-12-31' }, 900, 'issued'],
    [{ customExpirationDate: 'in spring' }, 900, 'issued'],
    [{ validityYears: 0 }, 900, 'issued'],
    [{ validityYears: 1e9 }, 900, 'issued'],
    [{ validityDays: '47' }, 900, 'issued'],
    [null, 900, 'issued'],
  ])('of validity %j, issued %d days ago, is %s', (validity, days, expected) => {
    expect(statusOf({ validity, updated: ago(days) })).toBe(expected);
  });

  it('unlinkedStatus ignores an expiry date before the issuance', () => {
    const validity = { validityYears: 1 };
    expect(statusOf({ validity, updated: ago(900), status: 'APPROVED' })).toBe('issued');
  });
});
