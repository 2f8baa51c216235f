import { beforeEach, describe, expect, test } from 'vitest';
import type { SlackThreads } from '../../shared/notifications/channels/slack-threads.ts';
import { at } from '../support/certificates.ts';

const place = { lineage: 'digicert/main/1001', channel: 'C0123456789' };
const now = at('2027-01-01');
const start = (ts: string, replaces?: string) => ({ ts, replaces, now });

/** What every `SlackThreads` does. `setup` makes an empty one, before each test. */
export function describeSlackThreadsContract(
  name: string,
  setup: () => Promise<SlackThreads>,
): void {
  describe(`the contract of Slack threads, held by ${name}`, () => {
    let threads: SlackThreads;
    beforeEach(async () => {
      threads = await setup();
    });

    test('nothing is found where nothing was remembered', async () => {
      expect(await threads.find(place)).toBeUndefined();
    });

    test('what was remembered is found', async () => {
      expect(await threads.remember(place, start('1.000001'))).toBe('remembered');
      expect(await threads.find(place)).toBe('1.000001');
    });

    test('of many threads that were started at once one is remembered', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => threads.remember(place, start(`1.00000${index}`))),
      );
      expect(outcomes.filter((outcome) => outcome === 'remembered')).toHaveLength(1);
      expect(await threads.find(place)).toBe(`1.00000${outcomes.indexOf('remembered')}`);
    });

    test('a new thread takes the place of the one that was found, and of no other', async () => {
      await threads.remember(place, start('1.000001'));
      expect(await threads.remember(place, start('2.000001'))).toBe('lost');
      expect(await threads.remember(place, start('2.000001', '0.000009'))).toBe('lost');
      expect(await threads.remember(place, start('2.000001', '1.000001'))).toBe('remembered');
      expect(await threads.find(place)).toBe('2.000001');
    });

    test('each lineage has a thread of its own in each channel', async () => {
      await threads.remember(place, start('1.000001'));
      expect(await threads.find({ ...place, lineage: 'digicert/main/1002' })).toBeUndefined();
      expect(await threads.find({ ...place, channel: 'C9876543210' })).toBeUndefined();
    });
  });
}
