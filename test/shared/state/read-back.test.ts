import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { instantOf, plus, DAY } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { CertificateStatus } from '../../../shared/certificates/status.ts';
import { advance } from '../../../shared/lifecycle/advance.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import { certificateItem, readStateItem } from '../../../shared/state/state-item.ts';
import { at, organizationValidation, pendingValidation } from '../../support/certificates.ts';
import { chanceOf } from '../../support/chance.ts';
import { report } from '../../support/inputs.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

const START = at('2027-01-02');
const random = chanceOf(20_261_130);
const texts = [...hostileTexts(3000), '__proto__', 'constructor', '\uDC00'];
const pick = <Value>(values: readonly Value[]): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};
const text = () => pick(texts);
const sometimes = <Value extends object>(value: Value): Value | object =>
  random() < 0.5 ? value : {};
/** An instant between the first and the last one, most often near the current time. */
const instant = (): Instant =>
  random() < 0.8
    ? plus(START, Math.round((random() - 0.5) * 400) * DAY)
    : instantOf(pick([Number.NEGATIVE_INFINITY, -6e13, 0, 2.5e14, Number.POSITIVE_INFINITY]));

function hostileCertificate(): Certificate {
  const names = Array.from({ length: Math.floor(random() * 4) }, text);
  const record = { name: text(), type: pick(['TXT', 'CNAME'] as const), value: text() };
  return Certificate.parse({
    ...{ provider: 'digicert', account: 'main', id: '1' },
    ...{ status: pick(CertificateStatus.options), rawStatus: text(), commonName: text() },
    subjectAlternativeNames: names,
    ...sometimes({ validity: { notAfter: instant(), notBefore: instant(), precision: 'instant' } }),
    ...sometimes({ serialNumber: text(), issuer: text(), owner: text(), comment: text() }),
    ...(random() < 0.1 ? { displayName: text().padEnd(110_000, text() || 'x') } : {}),
    ...sometimes({ orderedAt: instant(), product: text(), orderPaidUntil: instant() }),
    ...sometimes({
      domainValidations: names.map((domain) =>
        pendingValidation({
          ...{ domain, record, token: text(), rawState: text() },
          state: pick(['pending', 'valid'] as const),
          ...sometimes({
            expiresAt: instant(),
            requestedAt: instant(),
            automaticChecksUntil: instant(),
          }),
        }),
      ),
    }),
    ...sometimes({
      organizationValidations: [
        organizationValidation({
          ...{ state: pick(['pending', 'valid'] as const), rawState: text() },
          ...sometimes({ expiresAt: instant() }),
        }),
      ],
    }),
    ...sometimes({
      failedChanges: [
        { id: text(), kind: 'reissue', outcome: 'failed', rawStatus: text(), reason: text() },
      ],
    }),
    ...sometimes({
      renewal: { renewedBy: text(), renews: text(), successorIssued: random() < 0.5 },
    }),
  });
}

function step(state: CertificateState | undefined, now: Instant): CertificateState | undefined {
  const chance = random();
  if (state === undefined || chance < 0.6) {
    const settings = { policy: DEFAULT_ALARM_POLICY, tags: { team: text() } };
    const initialInventory = random() < 0.2;
    const predecessor = state && random() < 0.2 ? { ...state, lineage: text() } : undefined;
    const reported = report(hostileCertificate(), { settings, initialInventory, predecessor });
    return advance(state, reported, now);
  }
  if (chance < 0.8) return advance(state, { kind: 'time-passed' }, now);
  if (chance < 0.9) return advance(state, { kind: 'removed' }, now);
  const given = { by: `x${text()}`, note: text(), until: plus(now, DAY) };
  return advance(state, { kind: 'acknowledged', ...given }, now);
}

test('states with hostile input are read back unchanged, compressed or not', () => {
  const forms = { plain: 0, compressed: 0 };
  for (let timeline = 0; timeline < 60; timeline += 1) {
    let state: CertificateState | undefined;
    let now = START;
    for (let steps = 0; steps < 12; steps += 1) {
      now = plus(now, Math.round(random() * 60) * DAY);
      state = step(state, now) ?? state;
      if (state === undefined) continue;
      const item = certificateItem(state, 'a writer');
      // isDeepStrictEqual is much faster for long texts; toEqual prints the difference.
      const read = readStateItem(item);
      if (!isDeepStrictEqual(read, { kind: 'certificate', state })) {
        expect(read).toStrictEqual({ kind: 'certificate', state });
      }
      forms[item['state']?.B === undefined ? 'plain' : 'compressed'] += 1;
    }
  }
  expect(forms.plain).toBeGreaterThan(200);
  expect(forms.compressed).toBeGreaterThan(20);
});
