import { beforeEach, describe, expect, test } from 'vitest';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { at } from '../../support/certificates.ts';
import { DigestWorld } from '../../support/digest-world.ts';
import { progressOf } from '../../support/inventories.ts';
import { certificateState } from '../../support/states.ts';

let world: DigestWorld;
beforeEach(() => {
  world = new DigestWorld();
});

const ending: DigestWorld['ending'] = (...args) => world.ending(...args);
const listed = () => world.digests()[0]?.urgent.map(({ kind, name }) => [kind, name]);

describe('what is not read', () => {
  const failure = { kind: 'authentication', scope: 'account', message: 'Refused.' } as const;
  const since = at('2027-02-20');

  test('is told with its cause, and since when', async () => {
    await world.swept('main', [ending('a', 80)], {
      health: (state) => ({ ...state, health: { status: 'unreachable', since, failure } }),
    });
    await world.send();
    expect(world.digests()[0]?.blindSpots).toEqual([{ account: 'digicert/main', since, failure }]);
    expect(world.notices()).toMatchObject([
      { severity: 'warning', headline: 'digicert/main in week 8 of 2027: 1 blind spot' },
    ]);
    expect(world.notices()[0]?.facts[0]).toEqual({
      label: 'Not read: digicert/main',
      value: 'its key is refused, since 20 February 2027, 00:00 UTC. Refused.',
    });
  });

  test('may be the messages of an account alone', async () => {
    const blocked = { kind: 'queue-blocked', scope: 'messages', message: 'Held up.' } as const;
    await world.swept('main', [], {
      health: (state) => ({
        ...state,
        queue: { health: { status: 'unreachable', since, failure: blocked } },
      }),
    });
    await world.send();
    expect(world.digests()[0]?.blindSpots).toEqual([
      { account: 'digicert/main', since, failure: blocked },
    ]);
  });

  test('is an account that was never polled, too', async () => {
    world.configured('new');
    await world.send();
    expect(world.digests()[0]?.blindSpots).toEqual([{ account: 'digicert/new' }]);
    expect(world.notices()[0]?.facts[0]?.value).toBe('it has never been read completely yet');
  });

  test('is a stored certificate that is none, and hides no other', async () => {
    await world.swept('main', [ending('a', 3), ending('broken', 3), ending('c', 3)]);
    const read = world.store.readCertificates.bind(world.store);
    world.store.readCertificates = async (keys) => {
      if (keys.includes('digicert/main/broken')) {
        throw new MalformedItem('certificate/digicert/main/broken state', ['state: not one']);
      }
      return read(keys);
    };
    await world.send();
    expect(listed()).toEqual([
      ['warning', 'a.example.com'],
      ['warning', 'c.example.com'],
    ]);
    expect(world.digests()[0]?.blindSpots).toMatchObject([
      { account: 'digicert/main', failure: { kind: 'unreadable-state', scope: 'certificates' } },
    ]);
    expect(world.digests()[0]?.blindSpots[0]?.failure?.message).toBe(
      'What is stored of 1 certificates cannot be read: digicert/main/broken',
    );
  });

  test('is an account whose memory is broken: the others have their digest all the same', async () => {
    await world.swept('a', [ending('a', 80)]);
    await world.swept('b', [ending('b', 80)]);
    const load = world.sweeps.load.bind(world.sweeps);
    world.sweeps.load = async (account) => {
      if (account.account === 'a') throw new MalformedItem('sweep/digicert/a head', ['not one']);
      return load(account);
    };
    await world.send();
    expect(world.digests().map(({ blind, certificates }) => [blind, certificates])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('may have shown a part already: what a first sweep under way has seen is told', async () => {
    const account = world.configured('slow');
    await world.store.saveCertificate(certificateState({ account: 'slow', id: 'seen' }));
    await world.sweeps.saveProgress(account, progressOf([{ id: 'seen', digest: 'x' }]), 0);
    await world.send();
    expect(world.digests()).toMatchObject([
      { certificates: 1, ending: { within90Days: 1 }, blindSpots: [{ account: 'digicert/slow' }] },
    ]);
  });
});
