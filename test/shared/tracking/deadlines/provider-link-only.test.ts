import { describe, expect, test } from 'vitest';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import { at } from '../../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const FIRST = at('2027-03-12');
const LATER = at('2027-03-20');
const MUCH_LATER = at('2027-03-22');

/** Changes the configuration of the account. */
function configure(
  fixture: SuccessorFixture,
  account: string,
  successorMatching: 'by-name' | 'provider-link-only',
): void {
  fixture.policies.set(account, { ...DEFAULT_ALARM_POLICY, successorMatching });
}

async function renewed(fixture: SuccessorFixture): Promise<string[]> {
  await fixture.reported(at('2027-01-02'), old);
  await fixture.watched(FIRST);
  await fixture.reported(LATER, next);
  fixture.published();
  return fixture.watched(LATER);
}

describe('an account with matching by provider link only', () => {
  test.each(['main', 'europe'])(
    'has no matches by name, neither as predecessor nor as successor (%s)',
    async (account) => {
      const fixture = new SuccessorFixture();
      configure(fixture, account, 'provider-link-only');
      expect(await renewed(fixture)).toEqual([]);
      expect(await fixture.watched(at('2027-03-28'))).not.toContain(
        'old renewed by digicert/europe/new',
      );
      expect((await fixture.state('digicert/main/old')).warnings.expiry?.threshold).toBe('second');
    },
  );

  test('sends reminders without a search for successors', async () => {
    const fixture = new SuccessorFixture();
    configure(fixture, 'main', 'provider-link-only');
    fixture.store.findNamesakes = () => Promise.reject(new Error('no search is needed'));
    expect(await fixture.reported(at('2027-03-13'), old)).toEqual(['old discovered']);
    expect(await fixture.watched(at('2027-03-13'))).toEqual(['old warns first']);
    expect(await fixture.watched(at('2027-03-28'))).toEqual(['old warns second']);
    expect((await fixture.state('digicert/main/old')).successorCheckDueAt).toBeUndefined();
  });

  test('uses the links of its provider', async () => {
    const fixture = new SuccessorFixture();
    configure(fixture, 'main', 'provider-link-only');
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(FIRST);
    const renewal = { renewedBy: 'new', successorIssued: true };
    expect(await fixture.reported(LATER, { ...old, renewal })).toEqual([
      'old renewed by digicert/main/new',
    ]);
  });

  test('drops an earlier match by name and sends the reminders again', async () => {
    const fixture = new SuccessorFixture();
    expect(await renewed(fixture)).toEqual(['old renewed by digicert/europe/new']);
    configure(fixture, 'main', 'provider-link-only');
    expect(await fixture.reported(MUCH_LATER, old)).toEqual([]);
    expect(await fixture.watched(MUCH_LATER)).toEqual(['old warns first']);
    expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
  });

  test('no longer replaces a certificate of another account, which sends its reminders again', async () => {
    const fixture = new SuccessorFixture();
    expect(await renewed(fixture)).toEqual(['old renewed by digicert/europe/new']);
    configure(fixture, 'europe', 'provider-link-only');
    expect(await fixture.reported(MUCH_LATER, next)).toEqual([]);
    await fixture.watched(MUCH_LATER);
    await fixture.watched(at('2027-03-22T00:05:00Z'));
    const state = await fixture.state('digicert/main/old');
    expect(state.successor).toBeUndefined();
    expect(state.warnings.expiry?.dueAt).toBe(MUCH_LATER);
  });

  test('has matches by name again after the setting is changed back', async () => {
    const fixture = new SuccessorFixture();
    configure(fixture, 'europe', 'provider-link-only');
    expect(await renewed(fixture)).toEqual([]);
    configure(fixture, 'europe', 'by-name');
    await fixture.reported(MUCH_LATER, next);
    expect(await fixture.watched(MUCH_LATER)).toEqual(['old renewed by digicert/europe/new']);
  });
});
