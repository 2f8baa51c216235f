import { expect, test } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { isSecondary, keyOf } from '../../shared/certificates/certificate-state.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DELIVERY_LOG_TABLE } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { AlertFlow } from '../support/alert-flow.ts';
import { at, issuedCertificate } from '../support/certificates.ts';
import { chanceOf } from '../support/chance.ts';
import { createTable } from '../support/dynamodb/dynamodb-server.ts';
import { useDynalite } from '../support/dynamodb/use-dynalite.ts';
import type { Database } from '../support/dynamodb/use-dynalite.ts';
import { SuccessorFixture } from '../support/successor-fixture.ts';

const START = at('2027-02-20');
const EXPIRY = at('2027-04-11T12:00:00Z');
const NOT_BEFORE = at('2027-01-01');
const VALIDITIES = [
  { notBefore: NOT_BEFORE, notAfter: EXPIRY, precision: 'instant' },
  { notBefore: NOT_BEFORE, notAfter: at('2027-04-11'), precision: 'day' },
] as const;

let database: Database;
useDynalite(DELIVERY_LOG_TABLE, (opened) => {
  database = opened;
});

/** Entries that come and go, and whose issuer, by which they are recognized as the same, becomes known late. */
class Accounts {
  readonly fixture = new SuccessorFixture();
  readonly below: (limit: number) => number;
  readonly flow: AlertFlow;
  readonly sent: Notification[] = [];
  readonly #entries: readonly Certificate[];
  readonly #listed = new Set<Certificate>();
  /** Only these count as one certificate, so that one of them always stays. */
  readonly #recognized = new Set<Certificate>();

  constructor(seed: number, flow: AlertFlow) {
    const chance = chanceOf(seed);
    this.flow = flow;
    this.below = (limit) => Math.floor(chance() * limit);
    this.#entries = [
      { id: 'order', product: 'ssl_plus' },
      { provider: 'qualys', account: 'inventory', id: 'scan' },
      { provider: 'autodns', id: 'copy', product: 'ssl_basic' },
    ].map((changes) => {
      const validity = VALIDITIES[this.below(2)];
      return issuedCertificate({
        serialNumber: '6CA6BD3',
        ...changes,
        ...(validity && { validity }),
      });
    });
  }

  async runUntil(until: Instant): Promise<void> {
    for (let now = START; now <= until; now = plus(now, DAY)) {
      const entry = this.#entries[this.below(3)];
      if (entry !== undefined && this.below(3) === 0) {
        const isAlone = this.#recognized.size <= 1;
        const stays = !this.#recognized.has(entry) || isAlone || this.below(2) === 0;
        if (stays) await this.#report(entry, now, this.below(2) === 0);
        else await this.#remove(entry, now);
      }
      await this.check(now);
    }
    // From now on, all entries are recognized.
    const [first] = this.#entries;
    if (this.#listed.size === 0 && first !== undefined) this.#listed.add(first);
    for (const entry of this.#listed) await this.#report(entry, until, true);
    await this.check(until);
  }

  async check(now: Instant): Promise<void> {
    await this.fixture.watched(now);
    this.flow.now = now;
    this.sent.push(...(await this.flow.pass(this.fixture.events())));
  }

  present(): Certificate[] {
    const states = this.fixture.store.certificates();
    return states.flatMap((state) => (state.removedAt === undefined ? [state.certificate] : []));
  }

  primary(): Certificate {
    const [primary, ...others] = this.fixture.store
      .certificates()
      .filter((state) => state.removedAt === undefined && !isSecondary(state));
    expect(others.map(keyOf)).toEqual([]);
    return primary?.certificate ?? expect.fail('no primary entry');
  }

  async #report(entry: Certificate, now: Instant, isRecognized: boolean): Promise<void> {
    this.#listed.add(entry);
    if (isRecognized) this.#recognized.add(entry);
    await this.fixture.reported(now, { ...entry, ...(isRecognized && { issuer: 'Example CA' }) });
  }

  async #remove(entry: Certificate, now: Instant): Promise<void> {
    this.#listed.delete(entry);
    this.#recognized.delete(entry);
    const { provider, account, id } = entry;
    await this.fixture.gone(now, `${provider}/${account}/${id}`);
  }
}

async function newFlow(): Promise<AlertFlow> {
  const { client } = database.server;
  return AlertFlow.start(client, await createTable(client, DELIVERY_LOG_TABLE));
}

const expiryAlerts = (flow: AlertFlow) =>
  flow.openAlerts().filter((one) => one.includes('expires'));

test('the renewal of a certificate resolves every expiry alert that its entries raised', async () => {
  let alerts = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    const flow = await newFlow();
    try {
      const accounts = new Accounts(seed, flow);
      const renewedAt = plus(at('2027-03-14'), accounts.below(20) * DAY);
      await accounts.runUntil(renewedAt);
      alerts += expiryAlerts(flow).length;
      const renewal = { renewedBy: 'next', successorIssued: true };
      await accounts.fixture.reported(plus(renewedAt, DAY), { ...accounts.primary(), renewal });
      await accounts.check(plus(renewedAt, DAY));
      expect(expiryAlerts(flow), `seed ${seed}`).toEqual([]);
    } finally {
      await flow.pagerDuty.stop();
    }
  }
  expect(alerts).toBeGreaterThan(25);
}, 120_000);

test('the revocation of a certificate is alerted once, in any order of its entries', async () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const flow = await newFlow();
    try {
      const accounts = new Accounts(seed, flow);
      const revokedAt = plus(START, (5 + accounts.below(30)) * DAY);
      await accounts.runUntil(revokedAt);
      const order = accounts.present().toSorted(() => accounts.below(3) - 1);
      for (const [index, certificate] of order.entries()) {
        const now = plus(revokedAt, (1 + index) * DAY);
        await accounts.fixture.reported(now, { ...certificate, status: 'revoked' });
        if (accounts.below(2) === 0) await accounts.check(now);
      }
      await accounts.check(plus(revokedAt, 5 * DAY));
      const revoked = accounts.sent.filter(({ type }) => type === 'certificate-revoked');
      expect(revoked, `seed ${seed}`).toHaveLength(1);
    } finally {
      await flow.pagerDuty.stop();
    }
  }
}, 120_000);
