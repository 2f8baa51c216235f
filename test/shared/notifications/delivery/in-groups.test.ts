import { expect, test } from 'vitest';
import {
  listedBytes,
  MAX_LISTED,
  MAX_LISTED_BYTES,
} from '../../../../shared/notifications/compose-list.ts';
import { inGroups } from '../../../../shared/notifications/delivery/in-groups.ts';
import { burst, expired } from '../../../support/bursts.ts';

const sizes = (groups: readonly unknown[][]) => groups.map(({ length }) => length);

test('a list has as many members as anybody reads, and the next begins with what it has no room for', () => {
  const notifications = burst(MAX_LISTED + 1);
  const groups = inGroups(notifications);
  expect(sizes(groups)).toEqual([MAX_LISTED, 1]);
  expect(groups.flat()).toEqual(notifications);
});

test('a list has no more bytes than a message takes, to the last of them', () => {
  const long = burst(4, { headline: 'x'.repeat(MAX_LISTED_BYTES / 4) });
  expect(sizes(inGroups(long))).toEqual([3, 1]);
  const [first] = burst(1);
  if (first === undefined) throw new Error('there is one');
  // Of the bytes that are left beside the first, none is left over, or one is lacking.
  const rest = expired(1, { headline: '' });
  const left = MAX_LISTED_BYTES - listedBytes(first) - listedBytes(rest);
  const filling = (length: number) => expired(1, { headline: 'x'.repeat(length) });
  expect(sizes(inGroups([first, filling(left)]))).toEqual([2]);
  expect(sizes(inGroups([first, filling(left + 1)]))).toEqual([1, 1]);
});

test('the order of tags makes no other cause, and what is not escalated is told from what is', () => {
  const one = expired(1, { tags: { team: 'web', stage: 'live' } });
  const two = expired(2, { tags: { stage: 'live', team: 'web' } });
  const three = expired(3, { tags: { stage: 'live', team: 'web' }, escalated: true });
  expect(inGroups([one, three, two])).toEqual([[one, two], [three]]);
});
