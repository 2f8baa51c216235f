import { beforeEach, expect, test } from 'vitest';
import { DigestWorld } from '../../support/digest-world.ts';

let world: DigestWorld;
beforeEach(() => {
  world = new DigestWorld();
});

test('what the bus does not take is tried again as a whole, and the others have gone out', async () => {
  await world.swept('a', []);
  await world.swept('b', []);
  world.publisher.answer = (event) =>
    event.resources[0] === 'digest/digicert/a'
      ? { kind: 'failed', reason: 'ThrottlingException' }
      : { kind: 'published' };
  await expect(world.send()).rejects.toThrow(
    '1 digests of 2027-W08 were not published: The bus did not take digicert/a:2027-W08:certificate-digest-taken: ThrottlingException',
  );
  expect(world.publisher.ids).toEqual(['digicert/b:2027-W08:certificate-digest-taken']);
});

test('5,000 certificates are one digest that fits into an event, read 500 at a time', async () => {
  const long = 'x'.repeat(60);
  // The first of them ends at this very moment, and counts as expired.
  const certificates = Array.from({ length: 5_000 }, (_, index) =>
    world.ending(`${long}-${index}`, index / 60),
  );
  await world.swept('main', certificates);
  const portions: number[] = [];
  const read = world.store.readCertificates.bind(world.store);
  world.store.readCertificates = (keys) => {
    portions.push(keys.length);
    return read(keys);
  };
  expect(await world.send()).toEqual({ week: '2027-W08', digests: 1, certificates: 5_000 });
  expect(portions).toEqual(Array.from({ length: 10 }, () => 500));
  const [event] = world.publisher.published;
  expect(JSON.stringify(event).length).toBeLessThan(20_000);
  expect(world.digests()[0]?.ending).toEqual({
    within7Days: 420,
    within30Days: 1800,
    within90Days: 4_999,
  });
});
