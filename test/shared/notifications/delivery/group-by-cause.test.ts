import { expect, test } from 'vitest';
import { listedBytes, MAX_LISTED_BYTES } from '../../../../shared/notifications/compose-list.ts';
import { MAX_LISTED } from '../../../../shared/notifications/limits.ts';
import { groupByCause } from '../../../../shared/notifications/delivery/group-by-cause.ts';
import { burst, expired } from '../../../support/bursts.ts';

const sizes = (groups: readonly unknown[][]) => groups.map(({ length }) => length);

test('limits a group to MAX_LISTED members and starts another group with the next one', () => {
  const notifications = burst(MAX_LISTED + 1);
  const groups = groupByCause(notifications);
  expect(sizes(groups)).toEqual([MAX_LISTED, 1]);
  expect(groups.flat()).toEqual(notifications);
});

test('limits a group to exactly MAX_LISTED_BYTES bytes', () => {
  const long = burst(4, { headline: 'x'.repeat(MAX_LISTED_BYTES / 4) });
  expect(sizes(groupByCause(long))).toEqual([3, 1]);
  const [first] = burst(1);
  if (first === undefined) throw new Error('the burst is empty');
  // The second notification fills the remaining bytes exactly, or exceeds them by one.
  const rest = expired(1, { headline: '' });
  const left = MAX_LISTED_BYTES - listedBytes(first) - listedBytes(rest);
  const filling = (length: number) => expired(1, { headline: 'x'.repeat(length) });
  expect(sizes(groupByCause([first, filling(left)]))).toEqual([2]);
  expect(sizes(groupByCause([first, filling(left + 1)]))).toEqual([1, 1]);
});

test('ignores the order of tags, and separates escalated notifications from others', () => {
  const first = expired(1, { tags: { team: 'web', stage: 'live' } });
  const second = expired(2, { tags: { stage: 'live', team: 'web' } });
  const escalated = expired(3, { tags: { stage: 'live', team: 'web' }, escalated: true });
  expect(groupByCause([first, escalated, second])).toEqual([[first, second], [escalated]]);
});
