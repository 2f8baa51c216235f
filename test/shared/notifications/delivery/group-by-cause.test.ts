import { expect, test } from 'vitest';
import { MAX_MEMBER_BYTES, memberBytes } from '../../../../shared/notifications/compose-group.ts';
import { MAX_MEMBERS } from '../../../../shared/notifications/limits.ts';
import {
  groupByCause,
  MAX_UNGROUPED,
} from '../../../../shared/notifications/delivery/group-by-cause.ts';
import { outlineOfComposed } from '../../../../shared/notifications/outline.ts';
import { burst, expired } from '../../../support/bursts.ts';
import { groupable } from '../../../support/outlines.ts';

const sizes = (groups: readonly unknown[][]) => groups.map(({ length }) => length);

test('limits a group to MAX_MEMBERS members and starts another group with the next one', () => {
  const outlines = burst(MAX_MEMBERS + 1).map(groupable);
  const groups = groupByCause(outlines);
  expect(sizes(groups)).toEqual([MAX_MEMBERS, 1]);
  expect(groups.flat()).toEqual(outlines);
});

test('limits a group to exactly MAX_MEMBER_BYTES bytes', () => {
  const long = burst(8, { headline: 'x'.repeat(MAX_MEMBER_BYTES / 8) }).map(groupable);
  expect(sizes(groupByCause(long))).toEqual([7, 1]);
  const some = burst(MAX_UNGROUPED).map(groupable);
  // One more notification fills the remaining bytes exactly, or exceeds them by one.
  const rest = groupable(expired(1, { headline: '' }));
  const left = [...some, rest].reduce((bytes, one) => bytes - memberBytes(one), MAX_MEMBER_BYTES);
  const filling = (length: number) => groupable(expired(1, { headline: 'x'.repeat(length) }));
  expect(sizes(groupByCause([...some, filling(left)]))).toEqual([MAX_UNGROUPED + 1]);
  expect(sizes(groupByCause([...some, filling(left + 1)]))).toEqual([MAX_UNGROUPED, 1]);
});

test('leaves a notification alone that fills a grouped notification, and groups the others', () => {
  const large = groupable(expired(1, { headline: 'x'.repeat(MAX_MEMBER_BYTES) }));
  const [first, ...others] = burst(MAX_UNGROUPED + 1).map(groupable);
  if (first === undefined) throw new Error('the burst is empty');
  expect(groupByCause([first, large, ...others])).toEqual([[first, ...others], [large]]);
});

test('ignores the order of tags, and separates escalated notifications from others', () => {
  const first = groupable(expired(1, { tags: { team: 'web', stage: 'live' } }));
  const second = groupable(expired(2, { tags: { stage: 'live', team: 'web' } }));
  const escalated = groupable(
    expired(3, { tags: { stage: 'live', team: 'web' }, escalated: true }),
  );
  expect(groupByCause([first, escalated, second])).toEqual([[first, second], [escalated]]);
});

test('never groups notifications that another function has composed', () => {
  const outlines = burst(MAX_UNGROUPED + 1).map(outlineOfComposed);
  expect(sizes(groupByCause(outlines))).toEqual(outlines.map(() => 1));
});
