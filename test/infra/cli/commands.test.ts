import { afterEach, beforeEach, expect, test } from 'vitest';
import { ListAnswer } from '../../../infra/cli/answers.ts';
import { CannotOperate } from '../../../infra/cli/deployment.ts';
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
  await expect(run('show', 'soom.example.com')).rejects.toThrow(
    new CannotOperate(
      'No monitored certificate has the ID or the common name "soom.example.com". Did you mean "soon.example.com"? All of them: cert-expiry-monitor list --all',
    ),
  );
  await expect(run('show', 'missing')).rejects.toThrow('common name "missing". All of them');
});

test('show prefers a monitored certificate to a removed one of the same name', async () => {
  const { store } = operated.deployment;
  const removed = certificateState({ id: '555', commonName: 'soon.example.com' });
  await store.saveCertificate(removed);
  await store.saveCertificate({ ...removed, revision: 2, removedAt: at('2027-01-20') });
  expect((await run('show', 'soon.example.com')).text).toContain('digicert/main/100');
  expect((await run('show', '555')).text).toMatch(/removed +20 Jan 2027/);
});

test('events --follow prints new events, one per line, until the signal aborts', async () => {
  const ending = new AbortController();
  const { store, deliver } = operated.deployment;
  const following = operate(operated.deployment, ['events', '--follow'], ending);
  await store.saveCertificate(certificateState({ id: '400', commonName: 'new.example.com' }));
  await deliver();
  ending.abort();
  const { text, data } = await following;
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^2027-01-02 00:00:00 {2}Certificate Discovered +new\.example\.com/),
  ]);
  expect(data).toHaveLength(1);
});
