import { describe, expect, it } from 'vitest';
import * as paging from '../../../../infra/simulators/autodns/vendor-faults.ts';
import { meanwhile } from '../../../../infra/simulators/faults.ts';
import {
  documentCertificate,
  issuedCertificate,
  pendingCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import type { SimulatedRequest } from '../../../../infra/simulators/simulated-request.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { offsetOf } from './scene.ts';
import { newRun, setStage } from './stage.ts';

const LIST = { route: 'search-certificates' } as const;

describe.each(['json', 'xml'] as const)('the certificate list by %s', (spoken) => {
  const stage = setStage(spoken);

  /** What was asked for in the body of each request for the list. */
  function record(): string[] {
    const bodies: string[] = [];
    const where = ({ body }: SimulatedRequest) => {
      bodies.push(body);
      return false;
    };
    stage().scene.simulator.faults.on(
      meanwhile(() => undefined),
      { ...LIST, where },
    );
    return bodies;
  }

  it('list requests the lowest ID first, with subusers and the fields that are used', async () => {
    stage().scene.addIssued(30);
    const bodies = record();
    const { rows } = await stage().list();
    const ids = rows.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(bodies).toHaveLength(2);
    const [first = '', second = ''] = bodies;
    if (spoken === 'json') {
      expect(JSON.parse(first)).toEqual({
        filters: [],
        view: { offset: 0, limit: 20, children: true },
        orders: [{ key: 'id', type: 'ASC' }],
      });
      expect(JSON.parse(second)).toMatchObject({ view: { offset: 19, limit: 20 } });
    } else {
      expect(first).toContain(
        '<view><offset>0</offset><limit>20</limit><children>1</children></view>',
      );
      expect(first).toContain('<order><key>id</key><mode>asc</mode></order>');
      expect(first).toContain('<key>expire</key>');
      expect(second).toContain('<offset>19</offset>');
    }
  });

  it('list returns the certificates of subusers', async () => {
    const { scene, list } = stage();
    scene.simulator.certificates.add(issuedCertificate(scene.now(), { owner: 'sub-user' }));
    expect((await list()).rows).toHaveLength(1);
  });

  it('list sends one request per page of certificates and of the four lists of jobs', async () => {
    const { scene, asked } = stage();
    scene.addIssued(50);
    const contentHashes = async () => {
      const { provider } = await stage().open();
      const run = newRun();
      const found = [];
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await provider.list(cursor, run);
        found.push(page.contentHash);
        cursor = page.next;
      }
      return found;
    };
    const before = await contentHashes();
    expect(scene.requests).toHaveLength(3 + 6);
    expect([asked('search-jobs'), asked('search-job-history')]).toEqual([1, 5]);
    scene.letTimePass();
    expect(await contentHashes()).toEqual(before);
    // A day later, the jobs ended more than 30 days ago.
    expect(scene.requests).toHaveLength(3 + 6 + 3 + 4);
    scene.addPending();
    expect((await contentHashes()).filter((contentHash) => before.includes(contentHash))).toEqual(
      [],
    );
  });

  it('list returns a row shared by two pages once', async () => {
    stage().scene.addIssued(55);
    expect((await stage().list()).rows).toHaveLength(55);
  });

  it('list fails if the total promises more rows and none are returned', async () => {
    const { scene, list } = stage();
    scene.addIssued(50);
    scene.simulator.faults.on(paging.emptyPage, {
      ...LIST,
      where: (request) => offsetOf(request) > 19,
    });
    // The page does not begin with the shared row, so that the listing begins anew before it gives up.
    await expect(list()).rejects.toMatchObject({ kind: 'invalid-response' });
  });

  it('listing fails if the account states certificates and lists none', async () => {
    const { scene, list } = stage();
    scene.addIssued(5);
    scene.simulator.faults.on(paging.emptyPage, LIST);
    await expect(list()).rejects.toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('no rows after 0 of 5 certificates'),
    });
  });

  it('list fails if a huge total is stated', async () => {
    const { scene, list } = stage();
    scene.addIssued(25);
    scene.simulator.faults.on(
      paging.summary(() => 1_000_000),
      LIST,
    );
    await expect(list()).rejects.toMatchObject({
      message: expect.stringContaining('no rows after 25 of 1000000 certificates'),
    });
  });

  it('list fails if the certificates change during every attempt to read them', async () => {
    const { scene, list, asked } = stage();
    scene.addIssued(50);
    let gone = 570_001;
    scene.simulator.faults.on(
      meanwhile(() => scene.simulator.certificates.remove((gone += 1))),
      { ...LIST, where: (request) => offsetOf(request) > 0 },
    );
    await expect(list()).rejects.toMatchObject({ kind: 'invalid-response' });
    expect(asked('search-certificates')).toBe(8);
  });

  it.each([
    ['nothing', null, '<certificate/>'],
    ['text', 'text', '<certificate>text</certificate>'],
    ['no id', { name: 'x' }, '<certificate><name>x</name></certificate>'],
    ['an id of 0', { id: 0 }, '<certificate><id>0</id></certificate>'],
    ['a way out', { id: '../x' }, '<certificate><id>../x</id></certificate>'],
  ])('list reports a row with %s as a problem', async (_, row, xmlRow) => {
    const { scene, list } = stage();
    scene.addIssued(3);
    scene.simulator.faults.on(paging.malformedRow(1, row, xmlRow), LIST);
    const { rows, problems } = await list();
    expect(rows).toHaveLength(2);
    expect(problems).toEqual([{ message: 'row 2 of the certificate list has no valid id' }]);
  });

  it('list reports the earlier possible expiry from the row alone', async () => {
    const { scene, list } = stage();
    const notAfter = scene.simulator.certificates.get(Number(scene.addIssued(1)[0]))?.notAfter;
    const [row] = (await list()).rows;
    expect(row?.certificate()).toMatchObject({
      status: 'issued',
      rawStatus: 'EXPIRE',
      validity: { notAfter, precision: 'assumed-zone' },
    });
  });

  it('fetches details of rows without expiry in every sync, of other rows once per change', async () => {
    const { scene, list } = stage();
    const { certificates } = scene.simulator;
    certificates.add(issuedCertificate(scene.now()));
    certificates.add(documentCertificate(scene.now()));
    certificates.add(pendingCertificate(scene.now()));
    certificates.add(issuedCertificate(scene.now(), { unreported: ['expire'] }));
    expect((await list()).rows.map(({ detailFetch }) => detailFetch)).toEqual([
      'when-changed',
      'when-changed',
      'always',
      'always',
    ]);
  });

  it('list rejects cursors that it did not create', async () => {
    const { provider } = await stage().open();
    for (const cursor of ['', '1', '1:2:3', '1:a b:0:', '1:1:0:a b', '1:1:0:../x']) {
      await expect(provider.list(cursor, newRun())).rejects.toMatchObject({
        kind: 'invalid-response',
      });
    }
  });

  it('list sends a wrong password only once', async () => {
    const { scene } = stage();
    const { provider } = await scene.open({ key: 'wrong', timer: virtualTimer() });
    await expect(provider.list(undefined, newRun())).rejects.toMatchObject({
      kind: 'authentication',
      message: expect.stringMatching(/context.*lock the user/s),
    });
    expect(scene.requests).toHaveLength(1);
  });
});

describe.each(['json', 'xml'] as const)('a vendor with a lower page limit, by %s', (spoken) => {
  const stage = setStage(spoken, { maximumLimit: 7 });

  it('list returns every certificate if the vendor limits pages to fewer rows', async () => {
    const ids = stage().scene.addIssued(30);
    expect((await stage().list()).rows.map(({ id }) => id)).toEqual(ids);
  });
});

describe.each(['json', 'xml'] as const)('the wrong context, by %s', (spoken) => {
  const empty = setStage(spoken, { settings: { context: 4 } });
  const refused = setStage(spoken, { settings: { context: 4 }, wrongContext: 'error' });

  it('a wrong context can look like an account without certificates', async () => {
    empty().scene.addIssued(3);
    expect(await empty().list()).toMatchObject({ rows: [], problems: [] });
  });

  it('a wrong context that is refused is reported as a failed sign-in', async () => {
    refused().scene.addIssued(3);
    await expect(refused().list()).rejects.toMatchObject({ kind: 'authentication' });
  });
});

describe.each(['json', 'xml'] as const)('subusers, by %s', (spoken) => {
  const stage = setStage(spoken, { settings: { children: false } });

  it('list leaves out the certificates of subusers if children is false', async () => {
    const { scene, list } = stage();
    scene.simulator.certificates.add(issuedCertificate(scene.now(), { owner: 'sub-user' }));
    expect((await list()).rows).toEqual([]);
  });
});
