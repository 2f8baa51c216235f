import { expect, test } from 'vitest';
import { isSecondary, keyOf } from '../../../../shared/certificates/certificate-state.ts';
import { DAY, HOUR, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { at, issuedCertificate } from '../../../support/certificates.ts';
import { chanceOf } from '../../../support/chance.ts';
import { SuccessorFixture } from '../../../support/successor-fixture.ts';

const START = at('2027-01-02');
const EXPIRY = at('2027-04-11T12:00:00Z');
const END = plus(EXPIRY, 2 * DAY);

const entries = [
  { id: 'order', product: 'ssl_plus' },
  { provider: 'qualys', account: 'inventory', id: 'scan' },
  { provider: 'autodns', id: 'copy', product: 'ssl_basic' },
].map((changes) =>
  issuedCertificate({
    ...{ issuer: 'Example CA', serialNumber: '6CA6BD3', ...changes },
    validity: { notBefore: at('2027-01-01'), notAfter: EXPIRY, precision: 'instant' },
  }),
);

/** Entries come and go in random order, but one is always listed. Returns the alerts about the expiry. */
async function alertsOf(seed: number): Promise<string[]> {
  const chance = chanceOf(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const fixture = new SuccessorFixture();
  const listed = new Set<number>();
  const alerts: string[] = [];
  for (let now: Instant = START; now <= END; now = plus(now, 12 * HOUR)) {
    const index = below(entries.length);
    const entry = entries[index];
    if (entry !== undefined && (listed.size === 0 || below(4) === 0) && now < EXPIRY) {
      if (!listed.has(index)) {
        await fixture.reported(now, entry);
        listed.add(index);
      } else if (listed.size > 1) {
        const { provider, account, id } = entry;
        await fixture.gone(now, `${provider}/${account}/${id}`);
        listed.delete(index);
      }
    }
    await fixture.watched(now);
    alerts.push(
      ...fixture.sent().map(({ type, facts }) => {
        const reminder = facts.find(({ label }) => label === 'Reminder')?.value.split(',')[0];
        return reminder === undefined ? type : `${type} ${reminder}`;
      }),
    );
    const present = fixture.store.certificates().filter(({ removedAt }) => removedAt === undefined);
    const primaries = present.filter((state) => !isSecondary(state)).map(keyOf);
    expect(primaries, `${now} of seed ${seed}`).toHaveLength(1);
  }
  return alerts;
}

test('a certificate whose entries come and go is alerted once per threshold, and once at its expiry', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    expect(await alertsOf(seed), `seed ${seed}`).toEqual([
      'certificate-approaching-expiration first',
      'certificate-approaching-expiration second',
      'certificate-approaching-expiration final',
      'certificate-expired',
    ]);
  }
}, 120_000);
