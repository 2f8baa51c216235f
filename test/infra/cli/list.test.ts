import { afterAll, beforeAll, expect, test } from 'vitest';
import { ListAnswer, PendingAnswer, ShowAnswer } from '../../../infra/cli/answers.ts';
import { certificateTable } from '../../../infra/cli/certificate-table.ts';
import { listedCertificate } from '../../../infra/cli/listed-certificate.ts';
import { openOutput } from '../../../infra/cli/output.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, pending, startOperated } from './operated.ts';

const NOW = at('2027-02-01');
const expires = (day: string) => ({
  validity: { notAfter: at(day), precision: 'instant' } as const,
});
const named = (id: string, changes: Partial<CertificateState['certificate']> = {}) =>
  certificateState({ id, commonName: `${id}.example.com`, ...changes });
const LATER = expires('2027-12-01');
const successor = { key: 'digicert/main/later', since: at('2027-01-10') };

const STATES: readonly CertificateState[] = [
  named('cancelled', { status: 'cancelled' }),
  named('revoked', { status: 'revoked', ...LATER }),
  { ...named('removed', LATER), removedAt: at('2027-01-20') },
  { ...named('replaced-expired', expires('2027-01-20')), successor },
  named('long-expired', expires('2026-12-01')),
  { ...named('replaced', expires('2027-02-20')), successor },
  named('later', LATER),
  {
    ...named('acknowledged', expires('2027-06-01')),
    acknowledgement: { by: 'Ada', note: '', at: at('2027-01-05'), until: at('2027-02-15') },
  },
  {
    ...named('twice', expires('2027-08-01')),
    sameCertificate: { primary: 'qualys/main/7', others: ['qualys/main/7', 'huawei/main/8'] },
  },
  named('today', expires('2027-02-01T12:00:00Z')),
  named('expired', expires('2027-01-20')),
  { ...pending, tags: { owner: 'dns-team' } },
];
const FINISHED = ['long-expired', 'replaced-expired', 'removed', 'revoked', 'cancelled'];
const SHOWN = ['expired', 'today', '300', 'acknowledged', 'twice', 'later', 'replaced'];

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeAll(async () => {
  operated = await startOperated(NOW, STATES);
});
afterAll(() => operated.stop());

async function listed(...options: string[]) {
  const { text, data } = await operate(operated.deployment, ['list', ...options]);
  const answer = ListAnswer.parse(data[0]);
  return { text, answer, ids: answer.certificates.map(({ id }) => id) };
}

test('list sorts by urgency and hides finished certificates, and the last line counts them', async () => {
  const { ids, text, answer } = await listed();
  expect(ids).toEqual(SHOWN);
  expect(answer.hidden).toBe(5);
  expect(text.split('\n').at(-1)).toBe(
    '7 certificates: 2 critical (!!), 1 warning (!). 5 finished certificates hidden: --all lists them.',
  );
});

test('list --all adds the finished certificates at the end', async () => {
  const { ids, text, answer } = await listed('--all');
  expect(ids.slice(0, SHOWN.length)).toEqual(SHOWN);
  expect(new Set(ids.slice(SHOWN.length))).toEqual(new Set(FINISHED));
  expect(answer.hidden).toBe(0);
  expect(text).toMatch(/ {3}removed +removed\.example\.com/);
});

test.each([
  [
    ['--status', 'expired'],
    ['expired', 'long-expired', 'replaced-expired'],
  ],
  [['--owner', 'dns-team'], ['300']],
  [['--owner', 'dns-team', '--owner', 'unknown-team'], ['300']],
  [
    ['--within', '30d'],
    ['expired', 'today', 'replaced'],
  ],
])('list %j shows %j', async (options, expected) => {
  expect((await listed(...options)).ids).toEqual(expected);
});

test('list names an account without stored data, with the most similar one', async () => {
  const { warnings } = await operate(operated.deployment, ['list', '--account', 'digicert/mian']);
  expect(warnings).toBe(
    'Nothing is stored for the account digicert/mian. Did you mean "digicert/main"?\n',
  );
});

test('list marks the severity in the status and names replacements, acknowledgements and other entries', async () => {
  const { text } = await listed();
  expect(text).toMatch(/^!! expired +expired\.example\.com +2027-01-20 +-13 d /m);
  expect(text).toMatch(/^! {2}pending-validation +pending\.example\.com /m);
  expect(text).toMatch(/^ {3}issued +later\.example\.com /m);
  expect(text).toContain('replaced by digicert/main/later');
  expect(text).toContain('acknowledged until 15 Feb 2027');
  expect(text).toContain('alerts from qualys/main/7  also in huawei/main/8');
});

test('the table never shortens an ID or a note, at any terminal width', () => {
  const id = '9f'.repeat(40);
  const long = { ...named(id), successor: { ...successor, key: `digicert/main/${id}-next` } };
  const rows = [long, ...STATES].map((state) => listedCertificate(state, NOW));
  for (const width of [60, 80, 100, 160]) {
    let text = '';
    const terminal = { write: (part: string) => void (text += part), isTTY: true, columns: width };
    const output = openOutput(terminal, { json: false, noColor: true, warnings: terminal });
    certificateTable(rows, { ...output, width });
    expect(text).toContain(`     digicert/main/${id}\n     replaced by digicert/main/${id}-next\n`);
    for (const line of text.split('\n').filter((one) => !one.includes(id))) {
      expect(line.length).toBeLessThanOrEqual(width);
    }
  }
});

test('the answers of list, show and pending contain only documented fields', async () => {
  // Parsing removes fields that the schema does not have.
  const list = (await operate(operated.deployment, ['list', '--all'])).data[0];
  expect(ListAnswer.parse(list)).toEqual(list);
  const show = (await operate(operated.deployment, ['show', 'twice.example.com'])).data[0];
  expect(ShowAnswer.parse(show)).toEqual(show);
  expect(show).toMatchObject({
    certificate: {
      ...{ key: 'digicert/main/twice', daysLeft: 180 },
      ...{ severity: 'none', sameAs: 'qualys/main/7' },
    },
    deadlines: [{ kind: 'expiry-reminder' }, {}, {}, { kind: 'expiry' }],
  });
  const waiting = (await operate(operated.deployment, ['pending'])).data[0];
  expect(PendingAnswer.parse(waiting)).toEqual(waiting);
  expect(waiting).toMatchObject({
    validations: [{ certificate: 'digicert/main/300', dnsCheck: { result: 'record-missing' } }],
  });
});
