import { beforeEach, expect, test } from 'vitest';
import type { AccountState } from '../../../../shared/certificates/account-state.ts';
import { SummaryFixture } from '../../../support/summary-fixture.ts';

let fixture: SummaryFixture;
beforeEach(() => {
  fixture = new SummaryFixture();
});

const emptyAccountChecks = ['context', 'permissions'];
const neverListed = {
  health: (state: AccountState): AccountState => ({ ...state, emptyAccountChecks }),
};

test('the weekly summary of an account without certificates names the settings to check, with the severity info', async () => {
  await fixture.synced('main', [], neverListed);
  await fixture.send();
  expect(fixture.summaries()).toMatchObject([
    { emptyCount: 1, emptyAccounts: [{ account: 'digicert/main', checks: emptyAccountChecks }] },
  ]);
  const [notification] = fixture.notifications();
  expect(notification).toMatchObject({
    severity: 'info',
    headline: 'DigiCert account "main": 1 account without certificates (22 Feb 2027)',
    actions: [],
  });
  expect(notification?.paragraphs).toContainEqual(
    expect.stringContaining('If they are meant to be empty, no action is needed'),
  );
  expect(notification?.paragraphs[0]).not.toContain('No action needed');
  expect(notification?.facts[0]).toEqual({
    section: 'Accounts without certificates',
    label: 'digicert/main',
    value: '0 certificates: check context and permissions',
  });
});

test('the weekly summary of a group counts its accounts without certificates', async () => {
  fixture.plan = { ...fixture.plan, groupBy: { tag: 'team' } };
  const tags = { team: 'web' };
  await fixture.synced('main', [fixture.ending('a', 80)], { tags });
  for (let number = 1; number <= 12; number += 1) {
    await fixture.synced(`empty-${number}`, [], { tags, ...neverListed });
  }
  await fixture.send();
  expect(fixture.summaries()[0]).toMatchObject({ certificateCount: 1, emptyCount: 12 });
  expect(fixture.summaries()[0]?.emptyAccounts).toHaveLength(10);
  const [notification] = fixture.notifications();
  expect(notification?.headline).toBe('team web: 12 accounts without certificates (22 Feb 2027)');
  expect(notification?.facts).toContainEqual({
    section: 'Accounts without certificates',
    label: 'and',
    value: '2 more',
  });
});

test('an account without certificates does not add to the problems in the headline', async () => {
  fixture.plan = { ...fixture.plan, groupBy: { tag: 'team' } };
  const tags = { team: 'web' };
  await fixture.synced('main', [fixture.ending('a', 3)], { tags });
  await fixture.synced('empty', [], { tags, ...neverListed });
  await fixture.send();
  const [notification] = fixture.notifications();
  expect(notification).toMatchObject({
    severity: 'warning',
    headline: 'team web: 1 item needs action (22 Feb 2027)',
    actions: [expect.stringContaining('Start at the top of the list')],
  });
  expect(notification?.facts).toContainEqual({
    section: 'Accounts without certificates',
    label: 'digicert/empty',
    value: '0 certificates: check context and permissions',
  });
});

test('an account whose certificates were removed is not listed as an account to check', async () => {
  await fixture.synced('main', []);
  await fixture.send();
  expect(fixture.summaries()).toMatchObject([{ emptyCount: 0, emptyAccounts: [] }]);
  expect(fixture.notifications()).toMatchObject([{ severity: 'info' }]);
});
