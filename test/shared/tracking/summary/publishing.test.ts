import { beforeEach, expect, test } from 'vitest';
import { SummaryFixture } from '../../../support/summary-fixture.ts';

let fixture: SummaryFixture;
beforeEach(() => {
  fixture = new SummaryFixture();
});

test('the run fails if the bus does not accept a summary, and the other summaries are published', async () => {
  await fixture.synced('a', []);
  await fixture.synced('b', []);
  fixture.publisher.answer = (event) =>
    event.resources[0] === 'weekly-summary/digicert/a'
      ? { kind: 'failed', reason: 'ThrottlingException' }
      : { kind: 'published' };
  await expect(fixture.send()).rejects.toThrow(
    '1 summaries of 2027-W08 were not published: The bus did not accept digicert/a:2027-W08:weekly-summary-generated: ThrottlingException',
  );
  expect(fixture.publisher.ids).toEqual(['digicert/b:2027-W08:weekly-summary-generated']);
});

test('a summary of 5,000 certificates fits into one event and is read in batches of 500', async () => {
  const long = 'x'.repeat(60);
  // The first certificate expires at this instant and counts as expired.
  const certificates = Array.from({ length: 5_000 }, (_, index) =>
    fixture.ending(`${long}-${index}`, index / 60),
  );
  await fixture.synced('main', certificates);
  const batches: number[] = [];
  const read = fixture.store.readCertificates.bind(fixture.store);
  fixture.store.readCertificates = (keys) => {
    batches.push(keys.length);
    return read(keys);
  };
  expect(await fixture.send()).toEqual({ week: '2027-W08', summaries: 1, certificates: 5_000 });
  expect(batches).toEqual(Array.from({ length: 10 }, () => 500));
  const [event] = fixture.publisher.published;
  expect(JSON.stringify(event).length).toBeLessThan(20_000);
  expect(fixture.summaries()[0]?.expiring).toEqual({
    within7Days: 420,
    within30Days: 1800,
    within90Days: 4_999,
  });
});
