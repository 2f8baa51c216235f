import { afterEach, beforeEach, expect, test } from 'vitest';
import { ListAnswer } from '../../../infra/cli/answers.ts';
import { CannotOperate } from '../../../infra/cli/deployment.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import {
  approvalPendingCertificate,
  at,
  organizationPendingCertificate,
} from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, pending, soon, startOperated } from './operated.ts';

const NOW = at('2027-02-01');
const expired = certificateState({
  id: '200',
  commonName: 'expired.example.com',
  validity: { notAfter: at('2027-01-20'), precision: 'instant' },
});
const later = certificateState({
  id: '2100',
  commonName: 'later.example.com',
  validity: { notAfter: at('2027-12-01'), precision: 'instant' },
});
let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(NOW, [later, soon, expired, pending]);
});
afterEach(() => operated.stop());

const ids = (data: unknown[]) => ListAnswer.parse(data[0]).certificates.map(({ id }) => id);
const run = (...line: string[]) => operate(operated.deployment, line);

test('list sorts by expiry and shows an expired certificate as expired before the monitor has processed the expiry', async () => {
  const { text, data } = await run('list');
  expect(ids(data)[0]).toBe('200');
  expect(ids(data)).toHaveLength(4);
  expect(text).toMatch(
    /!! expired +expired\.example\.com +2027-01-20 +-13 d +web +digicert\/main\/200$/m,
  );
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test.each([
  [
    ['--status', 'issued'],
    ['100', '2100'],
  ],
  [
    ['--status', 'expired', '--status', 'pending-validation'],
    ['200', '300'],
  ],
  [
    ['--within', '90d'],
    ['200', '100'],
  ],
  [['--account', 'digicert/other'], []],
  [['--tag', 'team=web', '--tag', 'stage=test'], []],
  [['--tag', 'team=web', '--within', '1d'], ['200']],
])('list %j shows %j', async (filters, expected) => {
  expect(ids((await run('list', ...filters)).data)).toEqual(expected);
});

test('pending shows each DNS record to publish and for how long the validation is pending', async () => {
  const { text } = await run('pending');
  expect(text).toContain('pending.example.com  pending 7 days');
  expect(text).toContain('_dnsauth.pending.example.com. 300 IN TXT "v4lu3"');
  expect(text).toContain('aws route53 change-resource-record-sets');
  expect(text).toContain(
    '  dns     record-missing, since 26 Jan 2027, 00:00 UTC\n          ns.example.com has no TXT record there',
  );
  expect(text).toContain('1 pending validation.');
});

test('pending and show list an organization whose validation is pending', async () => {
  const order = (id: string) =>
    certificateState(organizationPendingCertificate({}, { id, commonName: `${id}.example.com` }));
  const { store } = operated.deployment;
  for (const state of [order('401'), order('402')]) await store.saveCertificate(state);
  await operated.deployment.deliver();
  const { text, data } = await run('pending');
  expect(text).toContain('Example Organization  organization validation pending 31 days');
  expect(text).toMatch(/for {5}digicert\/main\/40\d \(40\d\.example\.com\) and 1 more/);
  expect(text).toContain('missing address, phone call');
  expect(text).toContain('1 pending validation, 1 organization to validate.');
  expect(data[0]).toMatchObject({
    validations: [{ name: 'pending.example.com', pendingSince: at('2027-01-25') }],
    organizations: [{ organization: 'Example Organization', certificateCount: 2 }],
  });

  const shown = (await run('show', '402.example.com')).text;
  expect(shown).toMatch(/Example Organization\s+ov\s+pending\s+since 1 Jan 2027, 00:00 UTC/);
  expect(shown).toMatch(/topic\s+delivered\s+organization-pending:ov/);
});

test('pending lists orders that wait for an approver, also acknowledged ones', async () => {
  const { store } = operated.deployment;
  const order = { id: '501', commonName: 'unapproved.example.com' };
  await store.saveCertificate(certificateState(approvalPendingCertificate(order)));
  await run('ack', '501', '--until', '2027-02-10', '--by', 'Ada', '--note', 'asked the approver');
  const { text, data } = await run('pending');
  expect(text).toContain(
    'unapproved.example.com  approval pending 31 days\n  for     qualys/main/501',
  );
  expect(text).toContain('1 pending validation, 1 order to approve.');
  expect(data[0]).toMatchObject({
    approvals: [{ certificate: 'qualys/main/501', pendingSince: at('2027-01-01') }],
  });
});

test('show lists the upcoming deadlines and the notifications sent, with channel and time', async () => {
  const { text } = await run('show', 'pending.example.com');
  expect(text).toContain('digicert/main/300');
  expect(text).toMatch(/2027-02-01 00:00 UTC\s+topic\s+delivered\s+validation-pending:pending/);
  expect(text).toMatch(/2027-02-01 00:00 UTC\s+slack\s+delivered\s+validation-pending:pending/);
  expect((await run('show', 'soon.example.com')).text).toMatch(/expiry\s+notAfter/);
});

test.each(['BÜCHER.example.com', 'xn--bcher-kva.example.com.', 'bücher.example.com'])(
  'show finds a certificate with a Unicode name by %s',
  async (query) => {
    const { store } = operated.deployment;
    const state = certificateState({ id: '700', commonName: 'bücher.example.com' });
    await store.saveCertificate(state);
    expect((await run('show', query)).text).toContain('digicert/main/700');
  },
);

test('show prints the details of the certificate and of its order', async () => {
  const state = certificateState({
    id: '600',
    commonName: 'plan.example.com',
    ...{ issuer: 'Example RSA CA', issuerOrganization: 'Example Trust', serialNumber: 'BEEF' },
    ...{ fingerprint: '0a'.repeat(32), keyAlgorithm: 'RSA', keySize: 2048 },
    ...{ signatureAlgorithm: 'SHA256WITHRSA', displayName: 'shop', orderNumber: '4711' },
    ...{
      organization: 'Example Ltd',
      division: 'Web',
      owner: 'shop-team',
      comment: 'for the shop',
    },
    ...{ orderPaidUntil: at('2029-04-11'), reissueStatus: 'OPEN', automaticRenewal: false },
  });
  await operated.deployment.store.saveCertificate(state);
  const { text, data } = await run('show', 'plan.example.com');
  for (const line of [
    'issuer          Example RSA CA (Example Trust)',
    'serial number   BEEF',
    `SHA-256         ${'0a'.repeat(32)}`,
    'key             RSA 2048, signed with SHA256WITHRSA',
    'console name    shop',
    'order           4711',
    'paid until      11 Apr 2029, 00:00 UTC',
    'reissue         instead of a new order, OPEN',
    'automatic       no',
    'organization    Example Ltd',
    'division        Web',
    'owner           shop-team',
    'comment         for the shop',
  ]) {
    expect(text).toContain(`  ${line}\n`);
  }
  expect(data).toMatchObject([{ certificate: { fingerprint: '0a'.repeat(32) } }]);
});

test.each(['digicert/main/100', 'main/100', '100', 'SOON.example.com', 'soon.example.com.'])(
  'show finds a certificate by %s although the ID of another one ends with it',
  async (query) => {
    expect((await run('show', query)).text).toContain('digicert/main/100');
  },
);

test('show lists all matches of an ambiguous ID and reports an ID without a match', async () => {
  await expect(run('show', '00')).rejects.toThrow(
    /matches 4 certificates.*\n.*digicert\/main\/100/,
  );
  await expect(run('show', 'missing')).rejects.toThrow(CannotOperate);
});

test('ack stores name, time and note, list and show print them, and unack removes them', async () => {
  await run(...'ack 100 --until 2027-03-01 --by Ada --note'.split(' '), 'on it');
  const key = keyOf(soon);
  const stored = (await operated.deployment.store.readCertificates([key])).get(key);
  expect(stored?.acknowledgement).toMatchObject({
    by: 'Ada',
    note: 'on it',
    until: at('2027-03-01'),
  });
  expect(stored?.acknowledgement?.at.slice(0, 10)).toBe('2027-02-01');
  expect(stored?.deadlines.map(({ kind }) => kind)).toContain('acknowledgement-expiry');
  expect((await run('show', '100')).text).toContain('by Ada until 1 Mar 2027, 00:00 UTC: on it');
  expect((await run('list')).text).toMatch(/soon\.example\.com.*\n +acknowledged until 1 Mar 2027/);

  await run('unack', '100');
  const after = (await operated.deployment.store.readCertificates([key])).get(key);
  expect(after?.acknowledgement).toBeUndefined();
  expect(after?.deadlines).toEqual(
    stored?.deadlines.filter(({ kind }) => kind !== 'acknowledgement-expiry'),
  );
  expect((await run('unack', '100')).text).toContain('was not acknowledged');
});

test('unack of an entry also removes the acknowledgement that the primary entry with the same certificate has adopted', async () => {
  const { store } = operated.deployment;
  await run(...'ack 100 --until 2027-03-01 --by Ada --note x'.split(' '));
  const key = keyOf(expired);
  const other = (await store.readCertificates([key])).get(key) ?? expect.fail('no entry');
  const sameCertificate = { primary: keyOf(soon), others: [keyOf(soon)] };
  await store.saveCertificate({ ...other, revision: other.revision + 1, sameCertificate });
  expect((await run('unack', '200')).text).toContain('is removed');
  const primary = (await store.readCertificates([keyOf(soon)])).get(keyOf(soon));
  expect(primary?.acknowledgement).toBeUndefined();
});

test('ack without --by and --note stores the user name of the machine, and prints it', async () => {
  const { text } = await run('ack', '100', '--until', '2027-03-01');
  expect(text).toBe(
    'digicert/main/100 is acknowledged by operator (your user name on this machine; see --by) until 1 Mar 2027, 00:00 UTC.',
  );
  const stored = (await operated.deployment.store.readCertificates([keyOf(soon)])).get(keyOf(soon));
  expect(stored?.acknowledgement).toMatchObject({ by: 'operator', note: '' });
  expect((await run('show', '100')).text).toMatch(/by operator until 1 Mar 2027, 00:00 UTC$/m);
});

test('an acknowledged certificate is still shown as expired', async () => {
  const { text } = await run(...'ack 200 --until 2027-03-01 --by Ada --note x'.split(' '));
  expect(text).toContain('The certificate has expired.');
  expect((await run('list')).text).toMatch(
    /!! expired +expired\.example\.com.*\n +acknowledged until/,
  );
  expect((await run('show', '200')).text).toContain('expired');
});

test('ack beyond the expiry states that the expiry alert is still sent', async () => {
  const beyond = await run(...'ack 100 --until 2027-04-30 --by Ada --note x'.split(' '));
  const before = await run(...'ack 100 --until 2027-02-02 --by Ada --note x'.split(' '));
  expect(beyond.text).toMatch(
    /expires before that, on .* You still get the alert about its expiry/,
  );
  expect(before.text).not.toContain('still get the alert');
});

test.each(['2027-01-31', '2027-05-03'])(
  'ack until %s is rejected with the reason and changes nothing',
  async (until) => {
    const line = ['ack', '100', '--until', until, '--by', 'Ada', '--note', 'x'];
    await expect(run(...line)).rejects.toThrow(/An acknowledgement (must end|lasts)/);
    const stored = (await operated.deployment.store.readCertificates([keyOf(soon)])).get(
      keyOf(soon),
    );
    expect(stored).toEqual(soon);
  },
);

test('list and show ignore an acknowledgement that has ended, before the monitor has processed its end', async () => {
  const { store, clock } = operated.deployment;
  const until = plus(clock(), -1000);
  const acknowledgement = { by: 'Ada', note: 'x', at: at('2027-01-05'), until };
  await store.saveCertificate({ ...soon, revision: 2, acknowledgement });
  expect((await run('list')).text).not.toContain('acknowledged');
  expect((await run('show', '100')).text).toContain('(ended): x');
});

test('show prefers a monitored certificate to a removed one of the same name', async () => {
  const { store } = operated.deployment;
  const removed = certificateState({ id: '555', commonName: 'soon.example.com' });
  await store.saveCertificate(removed);
  await store.saveCertificate({ ...removed, revision: 2, removedAt: at('2027-01-20') });
  expect((await run('show', 'soon.example.com')).text).toContain('digicert/main/100');
  expect((await run('show', '555')).text).toMatch(/removed +20 Jan 2027/);
});

test('ack keeps a change that another writer saved in the meantime', async () => {
  const { store } = operated.deployment;
  let interfered = false;
  const contended = {
    ...operated.deployment,
    store: {
      ...store,
      async saveCertificate(state: typeof soon) {
        if (!interfered) {
          interfered = true;
          await store.saveCertificate({ ...soon, revision: 2, tags: { team: 'other' } });
        }
        return store.saveCertificate(state);
      },
    },
  };
  await operate(contended, 'ack 100 --until 2027-03-01 --by Ada --note x'.split(' '));
  const stored = (await store.readCertificates([keyOf(soon)])).get(keyOf(soon));
  expect(stored).toMatchObject({
    revision: 3,
    tags: { team: 'other' },
    acknowledgement: { by: 'Ada' },
  });
});

test('events --follow prints new events, one per line, until the signal aborts', async () => {
  const ending = new AbortController();
  const { store, deliver } = operated.deployment;
  const following = operate(operated.deployment, ['events', '--follow'], ending.signal);
  await store.saveCertificate(certificateState({ id: '400', commonName: 'new.example.com' }));
  await deliver();
  ending.abort();
  const { text, data } = await following;
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^2027-01-02 00:00:00 {2}Certificate Discovered +new\.example\.com/),
  ]);
  expect(data).toHaveLength(1);
});
