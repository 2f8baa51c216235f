import { beforeEach, expect, test } from 'vitest';
import type { AccountState } from '../../../shared/certificates/account-state.ts';
import { DigestWorld } from '../../support/digest-world.ts';

let world: DigestWorld;
beforeEach(() => {
  world = new DigestWorld();
});

const emptyAccountChecks = ['context', 'permissions'];
const neverListed = {
  health: (state: AccountState): AccountState => ({ ...state, emptyAccountChecks }),
};

test('the weekly summary of an account without certificates says what to check, and is no warning', async () => {
  await world.swept('main', [], neverListed);
  await world.send();
  expect(world.digests()).toMatchObject([
    { empty: 1, emptyAccounts: [{ account: 'digicert/main', checks: emptyAccountChecks }] },
  ]);
  const [notice] = world.notices();
  expect(notice).toMatchObject({
    severity: 'information',
    headline: 'digicert/main in week 8 of 2027: 1 account without certificates',
    actions: [],
  });
  expect(notice?.paragraphs).toContainEqual(
    expect.stringContaining('If they are meant to be empty, no action is needed'),
  );
  expect(notice?.paragraphs[0]).not.toContain('nothing waits');
  expect(notice?.facts[0]).toEqual({
    label: 'digicert/main',
    value: '0 certificates: check context and permissions',
  });
});

test('the weekly summary of a group counts its accounts without certificates', async () => {
  world.plan = { ...world.plan, by: { tag: 'team' } };
  const tags = { team: 'web' };
  await world.swept('main', [world.ending('a', 80)], { tags });
  for (let number = 1; number <= 12; number += 1) {
    await world.swept(`empty-${number}`, [], { tags, ...neverListed });
  }
  await world.send();
  expect(world.digests()[0]).toMatchObject({ certificates: 1, empty: 12 });
  expect(world.digests()[0]?.emptyAccounts).toHaveLength(10);
  const [notice] = world.notices();
  expect(notice?.headline).toBe('team web in week 8 of 2027: 12 accounts without certificates');
  expect(notice?.facts).toContainEqual({
    label: 'Accounts without certificates',
    value: 'and 2 more',
  });
});

test('an account without certificates does not add to the problems in the headline', async () => {
  world.plan = { ...world.plan, by: { tag: 'team' } };
  const tags = { team: 'web' };
  await world.swept('main', [world.ending('a', 3)], { tags });
  await world.swept('empty', [], { tags, ...neverListed });
  await world.send();
  const [notice] = world.notices();
  expect(notice).toMatchObject({
    severity: 'warning',
    headline: 'team web in week 8 of 2027: 1 thing to see to',
    actions: [expect.stringContaining('Go through the list')],
  });
  expect(notice?.facts).toContainEqual({
    label: 'digicert/empty',
    value: '0 certificates: check context and permissions',
  });
});

test('an account that had certificates, and has none now, is no account to check', async () => {
  await world.swept('main', []);
  await world.send();
  expect(world.digests()).toMatchObject([{ empty: 0, emptyAccounts: [] }]);
  expect(world.notices()).toMatchObject([{ severity: 'information' }]);
});
