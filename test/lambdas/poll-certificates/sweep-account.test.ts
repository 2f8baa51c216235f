import { beforeEach, describe, expect, test } from 'vitest';
import type { SweptAccount } from '../../../lambdas/poll-certificates/env.ts';
import { sweepAccount } from '../../../lambdas/poll-certificates/sweep-account.ts';
import type { SweepReport } from '../../../lambdas/poll-certificates/sweep-report.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { HOUR, plus } from '../../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import { BudgetExhausted, ProviderError } from '../../../shared/providers/provider-error.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import type { ProviderFailureKind } from '../../../shared/providers/provider-error.ts';
import {
  at,
  issuedCertificate,
  owedValidation,
  pendingCertificate,
} from '../../support/certificates.ts';
import { InMemoryCertificateStore } from '../../support/in-memory-certificate-store.ts';
import { InMemorySweepStore } from '../../support/in-memory-sweep-store.ts';
import { RecordingLog, RecordingMetrics } from '../../support/recorders.ts';
import { ScriptedProvider } from '../../support/scripted-provider.ts';

const START = at('2027-01-02');
const ACCOUNT: SweptAccount = {
  provider: 'digicert',
  account: 'main',
  settings: {},
  secretName: 'a-secret',
  tags: { team: 'web' },
  policy: DEFAULT_ALARM_POLICY,
  freshForSeconds: 7200,
  maximumRemovedShare: 0.5,
  inspectionsPerSweep: 100,
};

function failure(kind: ProviderFailureKind, message = `it is ${kind}`): ProviderError {
  return new ProviderError(kind, { provider: 'digicert', operation: 'a test', message });
}

class Account {
  readonly provider = new ScriptedProvider();
  readonly store = new InMemoryCertificateStore();
  readonly sweeps = new InMemorySweepStore();
  readonly log = new RecordingLog();
  readonly metrics = new RecordingMetrics();
  settings = ACCOUNT;
  now = START;
  opening: Error | undefined;

  async sweep(): Promise<SweepReport> {
    this.now = plus(this.now, HOUR);
    this.provider.asked.length = 0;
    return sweepAccount(
      this.settings,
      { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY },
      {
        open: async () => {
          if (this.opening !== undefined) throw this.opening;
          return { provider: this.provider, traffic: { requests: 0, pacing: () => '' } };
        },
        store: this.store,
        sweeps: this.sweeps,
        clock: () => this.now,
        log: this.log,
        metrics: this.metrics,
      },
    );
  }

  async state(id: string) {
    return (await this.store.readCertificates([`digicert/main/${id}`])).get(`digicert/main/${id}`);
  }

  async health() {
    return (await this.store.readAccount(ACCOUNT))?.health;
  }

  shows(...certificates: Certificate[]): void {
    this.provider.rows = certificates.map((certificate) => ({ certificate }));
  }
}

const issued = (id: string, changes: Partial<Certificate> = {}) =>
  issuedCertificate({ id, ...changes });
const many = (count: number) => Array.from({ length: count }, (_, index) => issued(`${index}`));

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('a sweep', () => {
  test('saves every certificate of every page, and remembers the account', async () => {
    account.shows(...many(250));
    const report = await account.sweep();
    expect(report).toMatchObject({
      outcome: 'complete',
      counts: { pages: 3, certificates: 250, changed: 250 },
    });
    expect(await account.state('249')).toMatchObject({
      revision: 1,
      baseline: true,
      tags: { team: 'web' },
    });
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    expect(account.metrics.values).toMatchObject([{ CompleteSweeps: 1, CertificatesSeen: 250 }]);
  });

  test('that finds nothing new writes no certificate and looks at none', async () => {
    account.shows(...many(250));
    account.settings = { ...ACCOUNT, inspectionsPerSweep: 1000 };
    await account.sweep();
    const report = await account.sweep();
    expect(report.counts).toMatchObject({ certificates: 250, inspected: 0, changed: 0 });
    expect(account.provider.asked).toEqual(['list 0', 'list 100', 'list 200']);
    expect((await account.state('7'))?.revision).toBe(1);
  });

  test('looks at pending rows every time, and writes them only when they change', async () => {
    account.shows(pendingCertificate({ id: 'p' }), issued('i'));
    await account.sweep();
    await account.sweep();
    expect(account.provider.asked).toEqual(['list 0', 'inspect p']);
    expect((await account.state('p'))?.revision).toBe(1);
    account.shows(issued('p'), issued('i'));
    await account.sweep();
    expect((await account.state('p'))?.certificate.status).toBe('issued');
    await account.sweep();
    expect(account.provider.asked).toEqual(['list 0']);
  });

  test('gives issued rows their closer look little by little', async () => {
    account.settings = { ...ACCOUNT, inspectionsPerSweep: 2 };
    account.shows(...many(5));
    const inspected = [];
    for (let sweep = 0; sweep < 4; sweep += 1) {
      inspected.push((await account.sweep()).counts.inspected);
    }
    expect(inspected).toEqual([2, 2, 1, 0]);
    expect(await account.state('4')).toBeDefined();
  });

  test('finds what a closer look adds: duplicates with ends of their own', async () => {
    const twin = issued('1/duplicate/9', { commonName: 'twin.example.com' });
    account.provider.rows = [{ certificate: issued('1'), closer: [issued('1'), twin] }, ...[]];
    expect((await account.sweep()).counts.certificates).toBe(2);
    expect(await account.state('1/duplicate/9')).toBeDefined();
    account.provider.rows = [{ certificate: issued('1', { serialNumber: 'AB' }) }];
    expect((await account.sweep()).counts.removed).toBe(1);
    expect((await account.state('1/duplicate/9'))?.removedAt).toBe(account.now);
  });

  test('waits for the successor of a renewed certificate, and for nothing after it', async () => {
    const renewal = { renewedBy: '2', successorIssued: false };
    account.provider.rows = [{ certificate: issued('1'), closer: [issued('1', { renewal })] }];
    await account.sweep();
    await account.sweep();
    expect(account.provider.asked).toEqual(['list 0', 'inspect 1']);
    const settled = { renewedBy: '2', successorIssued: true };
    account.provider.rows = [
      { certificate: issued('1'), closer: [issued('1', { renewal: settled })] },
    ];
    await account.sweep();
    await account.sweep();
    expect(account.provider.asked).toEqual(['list 0']);
  });

  test('counts a row once that the provider shows twice', async () => {
    account.shows(...many(100), issued('5'), issued('100'));
    expect((await account.sweep()).counts.certificates).toBe(101);
  });

  test('looks again at a validation shortly before it would warn of its end', async () => {
    const ends = (expiresAt: string) =>
      issued('1', {
        domainValidations: [owedValidation({ state: 'valid', expiresAt: at(expiresAt) })],
      });
    account.provider.rows = [{ certificate: issued('1'), closer: [ends('2027-03-01')] }];
    await account.sweep();
    await account.sweep();
    expect(account.provider.asked).toEqual(['list 0']);
    account.provider.rows = [{ certificate: issued('1'), closer: [ends('2027-09-01')] }];
    account.now = at('2027-02-14T13:00:00Z');
    await account.sweep();
    expect(account.provider.asked).toEqual(['list 0', 'inspect 1']);
    expect((await account.state('1'))?.certificate.domainValidations?.[0]?.expiresAt).toBe(
      at('2027-09-01'),
    );
  });

  test('makes a renewal part of the lineage of the certificate that it renews', async () => {
    account.shows(issued('1'));
    await account.sweep();
    account.shows(issued('1'), issued('2', { renewal: { renews: '1' } }));
    await account.sweep();
    account.shows(
      issued('1'),
      issued('2', { renewal: { renews: '1' } }),
      issued('3', { renewal: { renews: '2' } }),
    );
    await account.sweep();
    expect((await account.state('3'))?.lineage).toBe('digicert/main/1');
  });

  test('plans anew, once, when the settings of the account have changed', async () => {
    account.shows(...many(3));
    await account.sweep();
    const thresholds = [{ name: '10 days', days: 10 }];
    account.settings = { ...ACCOUNT, policy: { ...DEFAULT_ALARM_POLICY, thresholds } };
    expect((await account.sweep()).counts).toMatchObject({ changed: 3, inspected: 0 });
    expect((await account.state('2'))?.deadlines[0]?.name).toBe('10 days');
    expect((await account.sweep()).counts.changed).toBe(0);
  });
});

describe('a certificate that is missing', () => {
  test('is removed after a complete sweep', async () => {
    account.shows(...many(4));
    await account.sweep();
    account.shows(...many(3));
    expect((await account.sweep()).counts.removed).toBe(1);
    expect((await account.state('3'))?.removedAt).toBe(account.now);
  });

  test('is not removed by a sweep that failed half way', async () => {
    account.shows(...many(250));
    await account.sweep();
    account.provider.listFailures.set(100, failure('unavailable'));
    const report = await account.sweep();
    expect(report).toMatchObject({ outcome: 'failed', counts: { removed: 0 } });
    expect((await account.state('200'))?.removedAt).toBeUndefined();
  });

  test('is not believed to be gone together with too many others, and is asked for again', async () => {
    account.shows(...many(10));
    await account.sweep();
    account.shows(issued('0'), issued('1'));
    expect(await account.sweep()).toMatchObject({
      outcome: 'complete',
      counts: { removed: 0 },
      failure: { kind: 'shrunk' },
    });
    expect(await account.health()).toMatchObject({ status: 'unreachable' });
    account.shows(...many(9));
    expect((await account.sweep()).counts.removed).toBe(1);
    expect(await account.health()).toMatchObject({ status: 'reachable' });
  });

  test('is not believed to be gone while a row cannot be told from the others', async () => {
    account.shows(...many(4));
    await account.sweep();
    account.shows(...many(3));
    account.provider.problems = [{ message: 'a row without an id' }];
    expect((await account.sweep()).counts.removed).toBe(0);
    account.provider.problems = [];
    expect((await account.sweep()).counts.removed).toBe(1);
  });
});

describe('what goes wrong', () => {
  test('a refused key makes the account unreachable at once, and leaves the state as it was', async () => {
    account.shows(...many(2));
    await account.sweep();
    account.provider.listFailures.set(0, failure('authentication', 'the key is refused'));
    expect(await account.sweep()).toMatchObject({ outcome: 'failed' });
    expect(await account.health()).toMatchObject({
      status: 'unreachable',
      failure: { kind: 'authentication', message: 'the key is refused', scope: 'account' },
    });
    expect((await account.state('1'))?.revision).toBe(1);
    account.provider.listFailures.clear();
    await account.sweep();
    expect(await account.health()).toMatchObject({ status: 'reachable', since: account.now });
  });

  test('one outage is no alarm yet, the second in a row is', async () => {
    account.shows(issued('1'));
    await account.sweep();
    account.provider.listFailures.set(0, failure('unavailable'));
    await account.sweep();
    expect(await account.health()).toMatchObject({ status: 'reachable' });
    await account.sweep();
    expect(await account.health()).toMatchObject({ status: 'unreachable' });
    expect(account.metrics.values.at(-1)).toMatchObject({ FailedSweeps: 1 });
    expect(account.metrics.values.at(-1)).not.toHaveProperty('CompleteSweeps');
  });

  test('one broken row hides no other, is reported, and is tried again', async () => {
    account.shows(...many(3), pendingCertificate({ id: 'p' }));
    const broken = account.provider.rows[1];
    if (broken === undefined) throw new Error('no such row');
    broken.failure = failure('bad-response', 'order 1 is not JSON');
    const report = await account.sweep();
    expect(report).toMatchObject({ outcome: 'complete', counts: { certificates: 4, problems: 1 } });
    expect(report.failure).toMatchObject({ scope: 'certificates', certificates: ['1'] });
    expect(await account.state('1')).toBeDefined();
    expect(await account.health()).toMatchObject({ status: 'unreachable' });
    delete broken.failure;
    await account.sweep();
    expect(account.provider.asked).toContain('inspect 1');
    expect(await account.health()).toMatchObject({ status: 'reachable' });
  });

  test('a row that cannot be read at all keeps its stored state and is not taken for removed', async () => {
    account.shows(...many(3));
    await account.sweep();
    account.provider.rows = account.provider.rows.map((row, index) =>
      index === 1
        ? {
            certificate: issued('1', { commonName: 'changed' }),
            malformed: failure('bad-response'),
            failure: failure('bad-response'),
          }
        : row,
    );
    expect(await account.sweep()).toMatchObject({ counts: { problems: 1, removed: 0 } });
    expect(await account.state('1')).toMatchObject({ revision: 1 });
  });

  test('a stored certificate that cannot be read hides no other, and is reported', async () => {
    account.shows(...many(3));
    const read = account.store.readCertificates.bind(account.store);
    account.store.readCertificates = async (keys) => {
      if (keys[0] === 'digicert/main/1')
        throw new MalformedItem('certificate/digicert/main/1', ['state']);
      return read(keys);
    };
    const report = await account.sweep();
    expect(report).toMatchObject({ outcome: 'complete', counts: { changed: 2, problems: 1 } });
    expect(report.failure).toMatchObject({ kind: 'unreadable-state', certificates: ['1'] });
  });

  test('closer looks that stay unanswered in a row are an outage of the account', async () => {
    account.provider.rows = many(12).map((certificate) => ({
      certificate,
      failure: failure('unavailable'),
    }));
    expect(await account.sweep()).toMatchObject({
      outcome: 'failed',
      failure: { kind: 'unavailable', scope: 'account' },
    });
  });

  test('an account that cannot be opened is unreachable by its configuration', async () => {
    account.opening = new Error('The secret a-secret holds no apiKey.');
    await account.sweep();
    expect(await account.health()).toMatchObject({
      failure: { kind: 'configuration', message: 'The secret a-secret holds no apiKey.' },
    });
  });

  test('a fault of our own is thrown, and measured as a failed sweep', async () => {
    account.provider.listFailures.set(0, new TypeError('a bug'));
    await expect(account.sweep()).rejects.toThrow('a bug');
    expect(account.metrics.values).toMatchObject([{ FailedSweeps: 1 }]);
  });
});

describe('a sweep that does not fit into its run', () => {
  test('goes on in the next run, and judges removals only at its end', async () => {
    account.shows(...many(250));
    await account.sweep();
    account.shows(...many(249));
    account.provider.listFailures.set(100, new BudgetExhausted('time'));
    expect(await account.sweep()).toMatchObject({ outcome: 'paused', counts: { removed: 0 } });
    account.provider.listFailures.clear();
    expect(await account.sweep()).toMatchObject({
      outcome: 'complete',
      counts: { pages: 2, certificates: 249, removed: 1 },
    });
    const listed = account.provider.asked.filter((one) => one.startsWith('list'));
    expect(listed).toEqual(['list 100', 'list 200']);
  });

  test('remembers the closer looks it owes, and begins with them', async () => {
    account.shows(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => pendingCertificate({ id })));
    for (const row of account.provider.rows.slice(4)) row.failure = new BudgetExhausted('requests');
    await account.sweep();
    expect(await account.state('f')).toBeDefined();
    for (const row of account.provider.rows) delete row.failure;
    await account.sweep();
    expect(account.provider.asked.slice(0, 3)).toEqual(['list 0', 'inspect e', 'inspect f']);
  });

  test('begins anew when the provider no longer knows its cursor', async () => {
    account.shows(...many(250));
    account.provider.listFailures.set(200, new BudgetExhausted('time'));
    await account.sweep();
    account.provider.listFailures.set(200, failure('bad-response', 'no such cursor'));
    account.provider.pageSize = 300;
    expect(await account.sweep()).toMatchObject({
      outcome: 'complete',
      counts: { certificates: 250 },
    });
  });

  test('gives way to another run of the same account', async () => {
    account.shows(...many(250));
    const list = account.provider.list.bind(account.provider);
    let overtaken = false;
    account.provider.list = async (cursor) => {
      if (cursor === '100' && !overtaken) {
        overtaken = true;
        await account.sweep();
      }
      return list(cursor);
    };
    expect(await account.sweep()).toMatchObject({ outcome: 'superseded' });
    expect((await account.state('249'))?.revision).toBe(1);
  });
});
