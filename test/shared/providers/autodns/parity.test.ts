import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleAccount } from '../../../../infra/simulators/autodns/sample-account.ts';
import * as samples from '../../../../infra/simulators/autodns/sample-account.ts';
import { plus } from '../../../../shared/certificates/instant.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { startAutodnsScene } from './scene.ts';
import type { AutodnsScene, Spoken } from './scene.ts';
import { newRun } from './stage.ts';

let scene: AutodnsScene;

afterEach(() => scene.stop());

interface Seen {
  readonly listed: Certificate | undefined;
  readonly fetched: readonly Certificate[];
  readonly detailFetch: string;
}

/** Everything that one interface shows of the account. */
async function seenBy(spoken: Spoken): Promise<Map<string, Seen>> {
  const { jsonUrl, xmlUrl, user, password } = scene.simulator;
  const { provider } = await openAccount(
    {
      ...{ provider: 'autodns', account: 'main', secret: { user, password } },
      settings: { interface: spoken, baseUrl: spoken === 'json' ? jsonUrl : xmlUrl, pageSize: 10 },
    },
    { timer: virtualTimer(Date.parse(scene.now())) },
  );
  const run = newRun();
  const { rows, problems } = await listAll(provider, run);
  expect(problems).toEqual([]);
  const seen = new Map<string, Seen>();
  for (const row of rows) {
    const fetched = await provider.fetchDetails(row, run);
    seen.set(row.id, { listed: row.certificate(), fetched, detailFetch: row.detailFetch });
  }
  return seen;
}

/** What XML has no word for. README.md lists the same. */
const REVOKED = '571026';
const SEVERAL_NAMES = '571006';
const MULTI_YEAR = '571033';

describe.each([
  ['certificate', 'in-job'],
  ['certificate', 'next-to-job'],
  ['job', 'in-job'],
  ['job', 'next-to-job'],
] as const)(
  'with orders as a %s and the object of an XML job %s, both interfaces',
  (pendingAs, xmlJobObject) => {
    beforeEach(async () => {
      scene = await startAutodnsScene('json', { pendingAs, xmlJobObject });
      for (const one of sampleAccount(scene.now())) scene.simulator.certificates.add(one);
      scene.simulator.certificates.add(
        samples.issuedCertificate(scene.now(), {
          ...{ id: 571_099, name: 'Example Person', names: [], product: 'SMIME' },
          certificateType: 'MAIL',
        }),
      );
    });

    it('JSON and XML list the same certificates, except for facts that XML does not report', async () => {
      const [json, xml] = [await seenBy('json'), await seenBy('xml')];
      expect([...xml.keys()]).toEqual([...json.keys()]);
      const differing = [...json].filter(([id, seen]) => {
        try {
          expect(xml.get(id)).toEqual(seen);
          return false;
        } catch {
          return true;
        }
      });
      const isRow = pendingAs === 'certificate';
      expect(differing.map(([id]) => id)).toEqual([
        ...(isRow ? [SEVERAL_NAMES] : []),
        ...[REVOKED, MULTI_YEAR],
      ]);
      const [multiYear] = xml.get(MULTI_YEAR)?.fetched ?? [];
      expect(json.get(MULTI_YEAR)?.fetched).toEqual([
        { ...multiYear, orderPaidUntil: expect.any(String), reissueRequired: true },
      ]);
      const [revoked] = xml.get(REVOKED)?.fetched ?? [];
      expect(revoked).toMatchObject({ status: 'issued', rawStatus: 'PEM' });
      expect(json.get(REVOKED)?.fetched).toEqual([
        { ...revoked, status: 'revoked', rawStatus: 'HISTORY' },
      ]);
      if (!isRow) return;
      // Before there is a file, no other source has its names.
      const [several] = xml.get(SEVERAL_NAMES)?.fetched ?? [];
      const name = 'several.autodns.example.net';
      expect(several?.subjectAlternativeNames).toEqual([name]);
      expect(json.get(SEVERAL_NAMES)?.fetched).toEqual([
        { ...several, subjectAlternativeNames: [name, `*.${name}`] },
      ]);
    });

    it('JSON and XML need details of the same rows after time has passed', async () => {
      scene.turnTo(plus(scene.now(), 200 * 24 * 60 * 60 * 1000));
      const [json, xml] = [await seenBy('json'), await seenBy('xml')];
      const detailFetches = (seen: typeof json) =>
        [...seen].map(([id, one]) => [id, one.detailFetch]);
      expect(detailFetches(xml)).toEqual(detailFetches(json));
    });
  },
);
