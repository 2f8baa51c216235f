import { describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import {
  DAY,
  HOUR,
  MINUTE,
  millisecondsBetween,
  plus,
} from '../../../../shared/certificates/instant.ts';
import { at } from '../../../support/certificates.ts';
import { Account, issued } from '../../../support/synced-account.ts';

const END = at('2027-04-11');

/** An account with one certificate, whose details link an issued successor. The listing does not contain the link. */
class Renewed extends Account {
  override now = plus(END, -40 * DAY);
  readonly detailHours: number[] = [];

  successor(successorIssued: boolean): void {
    const renewal = { renewedBy: '2', successorIssued };
    this.provider.rows = [{ certificate: issued('1'), closer: [issued('1', { renewal })] }];
  }

  /** One sync per hour, each followed by a deadline check. */
  async until(end: typeof END): Promise<void> {
    while (plus(this.now, HOUR) <= end) {
      await this.sync();
      if (this.provider.requests.includes('details 1')) {
        this.detailHours.push(Math.round(millisecondsBetween(this.now, END) / HOUR));
      }
      await checkDeadlines(plus(this.now, 5 * MINUTE), this.store);
    }
  }
}

describe('a certificate with a linked successor', () => {
  test('has its details fetched weekly and more often toward its expiry, fewer than 20 times', async () => {
    const account = new Renewed();
    account.successor(true);
    await account.until(END);
    expect(account.detailHours.length).toBeLessThan(20);
    for (const [index, left] of account.detailHours.slice(0, -1).entries()) {
      const next = account.detailHours[index + 1] ?? 0;
      expect(left - next).toBeLessThanOrEqual(7 * 24);
      expect(next).toBeGreaterThanOrEqual(Math.floor(left / 2) - 1);
    }
    expect(account.detailHours).toContain(1);
    expect((await account.state('1'))?.warnings.expiry).toBeUndefined();
  });

  test.each([20 * 24, 3 * 24, 47, 30, 24, 12, 5, 3])(
    'has reminders again if the successor is revoked %i hours before the expiry',
    async (hours) => {
      const account = new Renewed();
      account.successor(true);
      await account.until(plus(END, -hours * HOUR));
      account.successor(false);
      await account.until(plus(END, -HOUR));
      const warned = account.store.changes.find(
        (change) => change.kind === 'certificate' && change.current.warnings.expiry !== undefined,
      );
      expect(warned?.current.changedAt).toBeDefined();
      expect((warned?.current.changedAt ?? END) > plus(END, -hours * HOUR)).toBe(true);
      await account.until(plus(END, 2 * HOUR));
      expect(await account.state('1')).toMatchObject({ certificate: { status: 'expired' } });
    },
  );
});
