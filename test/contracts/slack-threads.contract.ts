import { beforeEach, describe, expect, test } from 'vitest';
import type { SlackThreads } from '../../shared/notifications/channels/slack/threads.ts';
import { at } from '../support/certificates.ts';

const place = { lineage: 'digicert/main/1001', channel: 'C0123456789' };
const now = at('2027-01-01');
const start = (ts: string, replaces?: string) => ({ ts, replaces, now });

/** Tests the contract of `SlackThreads`. `setup` creates an empty one before each test. */
export function describeSlackThreadsContract(
  name: string,
  setup: () => Promise<SlackThreads>,
): void {
  describe(`the contract of Slack threads (${name})`, () => {
    let threads: SlackThreads;
    beforeEach(async () => {
      threads = await setup();
    });

    test('no thread is found if none was stored', async () => {
      expect(await threads.find(place)).toBeUndefined();
    });

    test('a stored thread is found', async () => {
      expect(await threads.remember(place, start('1.000001'))).toBe('remembered');
      expect(await threads.find(place)).toBe('1.000001');
    });

    test('exactly one of many concurrent threads is stored', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => threads.remember(place, start(`1.00000${index}`))),
      );
      expect(outcomes.filter((outcome) => outcome === 'remembered')).toHaveLength(1);
      expect(await threads.find(place)).toBe(`1.00000${outcomes.indexOf('remembered')}`);
    });

    test('a new thread replaces only the thread that was found', async () => {
      await threads.remember(place, start('1.000001'));
      expect(await threads.remember(place, start('2.000001'))).toBe('lost');
      expect(await threads.remember(place, start('2.000001', '0.000009'))).toBe('lost');
      expect(await threads.remember(place, start('2.000001', '1.000001'))).toBe('remembered');
      expect(await threads.find(place)).toBe('2.000001');
    });

    test('each lineage has its own thread in each channel', async () => {
      await threads.remember(place, start('1.000001'));
      expect(await threads.find({ ...place, lineage: 'digicert/main/1002' })).toBeUndefined();
      expect(await threads.find({ ...place, channel: 'C9876543210' })).toBeUndefined();
    });
  });
}
