import { closesOneOf, escalates } from '../../shared/notices/escalates.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import type { Archive } from './aws/archive.ts';
import type { DeliveredNotice, ShownByAmazonQ } from './aws/local-aws.ts';
import { count } from './report/plural.ts';

/**
 * What is wrong with the channels beside mail and Slack: nothing, where Amazon Q was told every notice, and those
 * who are called each that is for them and no other, all of them once.
 */
export function judgeChannels(archive: Pick<Archive, 'read'>): string[] {
  const { notices, called, shown } = toldBy(archive);
  const ids = notices.map(({ notice }) => notice.id);
  const all = notices.map(({ notice }) => notice);
  const urgent = all
    .filter((notice) => escalates(notice) || endsUrgency(notice, all))
    .map(({ id }) => id);
  return [
    ...differences(
      'Amazon Q',
      ids,
      shown.map(({ id }) => id),
    ),
    ...differences(
      'escalation',
      urgent,
      called.map(({ notice }) => notice.id),
    ),
  ];
}

/** Who was called has to hear that it is over. */
function endsUrgency(notice: Notice, all: readonly Notice[]): boolean {
  const before = all.slice(0, all.indexOf(notice));
  const called = before.filter((one) => one.lineage === notice.lineage && escalates(one));
  return closesOneOf(
    notice,
    called.map(({ condition, observedAt: at }) => ({ condition, at })),
  );
}

/** How many notices went by these ways. */
export function sumUpChannels(archive: Pick<Archive, 'read'>): string[] {
  const { notices, called, shown } = toldBy(archive);
  return [
    `${count(notices.length, 'notice')} by mail and Slack, ${shown.length} by Amazon Q, ${called.length} to those who are called as well.`,
  ];
}

function toldBy(archive: Pick<Archive, 'read'>) {
  return {
    notices: archive.read('notice') as DeliveredNotice[],
    called: archive.read('escalation') as DeliveredNotice[],
    shown: archive.read('amazon-q') as ShownByAmazonQ[],
  };
}

/** What a crash made us repeat comes with the same id, in the topic and after it; here there is none. */
function differences(
  channel: string,
  expected: readonly string[],
  told: readonly string[],
): string[] {
  return [...new Set([...expected, ...told])].flatMap((id) => {
    const times = told.filter((one) => one === id).length;
    const due = expected.includes(id) ? 1 : 0;
    return times === due ? [] : [`${channel}: notice ${id} came ${times} times instead of ${due}`];
  });
}
