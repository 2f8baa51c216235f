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

describe('where an account goes by the links of its provider alone', () => {
  test.each(['main', 'europe'])('nothing is recognised by names, be it %s', async (account) => {
    const fixture = new SuccessorFixture();
    configure(fixture, account, 'provider-link-only');
    expect(await renewed(fixture)).toEqual([]);
    expect(await fixture.watched(at('2027-03-28'))).not.toContain(
      'old renewed by digicert/europe/new',
    );
    expect((await fixture.state('digicert/main/old')).warnings.expiry?.threshold).toBe('second');
  });

  test('its warnings wait for no look, and cost none', async () => {
    const fixture = new SuccessorFixture();
    configure(fixture, 'main', 'provider-link-only');
    fixture.store.findNamesakes = () => Promise.reject(new Error('nobody should look'));
    expect(await fixture.reported(at('2027-03-13'), old)).toEqual([
      'old discovered',
      'old warns first',
    ]);
    expect(await fixture.watched(at('2027-03-28'))).toEqual(['old warns second']);
    expect((await fixture.state('digicert/main/old')).successorCheckDueAt).toBeUndefined();
  });

  test("its provider's own link counts as ever", async () => {
    const fixture = new SuccessorFixture();
    configure(fixture, 'main', 'provider-link-only');
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(FIRST);
    const renewal = { renewedBy: 'new', successorIssued: true };
    expect(await fixture.reported(LATER, { ...old, renewal })).toEqual([
      'old renewed by digicert/main/new',
    ]);
  });

  test('what was recognised before is so no longer, and warns again', async () => {
    const fixture = new SuccessorFixture();
    expect(await renewed(fixture)).toEqual(['old renewed by digicert/europe/new']);
    configure(fixture, 'main', 'provider-link-only');
    expect(await fixture.reported(MUCH_LATER, old)).toEqual(['old warns first']);
    expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
  });

  test('what it had taken the place of warns again as well', async () => {
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

  test('and is reported to go by names again, it is found', async () => {
    const fixture = new SuccessorFixture();
    configure(fixture, 'europe', 'provider-link-only');
    expect(await renewed(fixture)).toEqual([]);
    configure(fixture, 'europe', 'by-name');
    await fixture.reported(MUCH_LATER, next);
    expect(await fixture.watched(MUCH_LATER)).toEqual(['old renewed by digicert/europe/new']);
  });
});
