import { expect } from 'vitest';
import { deliverNotices } from '../../shared/notices/delivery/deliver-notices.ts';
import { identify } from '../../shared/notices/draft.ts';
import type { NoticeLedger } from '../../shared/notices/ledger/notice-ledger.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import { at } from './certificates.ts';
import type { MessagesWorld } from './messages-world.ts';

/** An end of a certificate, of the same cause as all others but for the changes. */
export function expired(number: number, changes: Partial<Notice> = {}): Notice {
  const lineage = `digicert/main/${number}`;
  return identify({
    ...{ lineage, condition: 'expired', type: 'certificate-expired', severity: 'critical' },
    ...{ provider: 'digicert', account: 'main', certificate: lineage, tags: { team: 'web' } },
    ...{ headline: `${number}.example.com has expired`, paragraphs: [], actions: [], facts: [] },
    ...{ occurredAt: at('2027-02-15'), observedAt: at('2027-02-15') },
    ...changes,
  });
}

export function burst(size: number, changes: Partial<Notice> = {}): Notice[] {
  return Array.from({ length: size }, (_, number) => expired(1000 + number, changes));
}

/** @returns how many of the notices were sent, said before and so on. */
export async function deliver(
  world: MessagesWorld,
  notices: readonly Notice[],
  ledger: Partial<NoticeLedger> = {},
) {
  const whole: NoticeLedger = {
    claim: (entry, lease, how) => world.ledger.claim(entry, lease, how),
    close: (claim, now) => world.ledger.close(claim, now),
    release: (claim) => world.ledger.release(claim),
    keepList: (list, now) => world.ledger.keepList(list, now),
    findOrGiveUpList: (name, channel, now) => world.ledger.findOrGiveUpList(name, channel, now),
  };
  const deliveries = await deliverNotices(notices, world.deps({ ledger: { ...whole, ...ledger } }));
  expect(new Set(deliveries.keys())).toEqual(new Set(notices.map(({ id }) => id)));
  const became = [...deliveries.values()].map((delivery) =>
    delivery.status === 'fulfilled' ? delivery.value : 'owed',
  );
  return Object.fromEntries(
    [...new Set(became)].map((one) => [one, became.filter((other) => other === one).length]),
  );
}

/** What people have read: the size of each list, 1 for what was said by itself. */
export const read = (world: MessagesWorld) =>
  world.channel.taken.map(({ listed }) => listed?.length ?? 1);
