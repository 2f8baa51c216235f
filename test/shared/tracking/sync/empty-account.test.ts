import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { formatEmptyAccount } from '../../../../shared/certificates/empty-account.ts';
import { eventsOf } from '../../../../shared/events/events-of.ts';
import { formatAccount } from '../../../../shared/notifications/words/provider-name.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { Account, ACCOUNT, failure, issued } from '../../../support/synced-account.ts';

let account: Account;
beforeEach(() => {
  account = new Account();
});

const notifications = () =>
  account.store.changes
    .flatMap((change) => (change.kind === 'account' ? eventsOf(change) : []))
    .flatMap((event) => composeNotification(event) ?? []);
const warnings = () => account.log.lines.filter((line) => line.includes('"WARN"'));

test.each([
  ['acm', 'regions, roleArn and permissions'],
  ['autodns', 'context, demo and permissions'],
  ['digicert', 'region, division and permissions'],
  ['huawei', 'region, enterpriseProjectId and permissions'],
  ['qualys', 'platform, subscription, tag scope and permissions'],
])(
  'a first sync of %s without certificates sends a warning that names the settings to check',
  async (provider, list) => {
    account.settings = { ...ACCOUNT, provider };
    const { outcome, emptyAccountChecks = [] } = await account.sync();
    const sentence = `0 certificates: check ${list}`;
    expect(outcome).toBe('complete');
    expect(formatEmptyAccount(emptyAccountChecks)).toBe(sentence);
    expect(notifications()).toMatchObject([
      {
        type: 'initial-inventory-completed',
        severity: 'warning',
        headline: `${formatAccount({ provider, account: 'main' })}: 0 certificates found, check settings and permissions`,
        actions: [expect.stringContaining(list), expect.any(String), expect.any(String)],
      },
    ]);
    expect(warnings()).toEqual([expect.stringContaining(`${provider}/main: ${sentence}`)]);
    const readme = `../../../../shared/providers/${provider}/README.md`;
    expect(readFileSync(new URL(readme, import.meta.url), 'utf8')).toContain(`\`${sentence}\``);
  },
);

test('further syncs without certificates are logged without a notification', async () => {
  for (const _ of [1, 2, 3]) await account.sync();
  expect(warnings()).toHaveLength(3);
  expect(notifications()).toHaveLength(1);
  expect((await account.storedAccount()).emptyAccountChecks).toContain('region');
});

test('the first certificate ends the warnings without a notification', async () => {
  await account.sync();
  account.shows(issued('1'));
  expect(await account.sync()).not.toHaveProperty('emptyAccountChecks');
  expect(await account.storedAccount()).not.toHaveProperty('emptyAccountChecks');
  expect(warnings()).toHaveLength(1);
  expect(notifications()).toHaveLength(1);
});

test('an account whose certificates were removed does not count as empty', async () => {
  account.settings = { ...ACCOUNT, maxRemovedShare: 1 };
  account.shows(issued('1'));
  await account.sync();
  account.shows();
  await account.sync();
  expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { removed: 1 } });
  expect(await account.storedAccount()).toMatchObject({ certificates: 0 });
  expect(await account.storedAccount()).not.toHaveProperty('emptyAccountChecks');
  expect(warnings()).toEqual([]);
});

test('an account whose listing cannot be read does not count as empty', async () => {
  account.opening = failure('authentication');
  expect(await account.sync()).toMatchObject({ outcome: 'failed' });
  expect(await account.storedAccount()).not.toHaveProperty('emptyAccountChecks');
  expect(notifications()).toMatchObject([{ type: 'account-unreachable' }]);
});

test('an account whose only row has no readable id does not count as empty', async () => {
  account.provider.problems = [{ message: 'a row without an id' }];
  expect(await account.sync()).toMatchObject({ outcome: 'complete', counts: { certificates: 0 } });
  expect(await account.storedAccount()).not.toHaveProperty('emptyAccountChecks');
  expect(warnings().join()).not.toContain('0 certificates');
  expect(notifications()).not.toContainEqual(
    expect.objectContaining({ headline: expect.stringContaining('check region') }),
  );
});
