import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STATE_TABLE_NAME } from '../../../infra/local/aws/dynamodb.ts';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { drillCertificate } from '../../../infra/operate/drill-certificate.ts';
import { explainFailure } from '../../../infra/operate/explain-failure.ts';
import { CannotOperate } from '../../../infra/operate/deployment.ts';
import type { Deployment } from '../../../infra/operate/deployment.ts';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { certificateItem } from '../../../shared/state/state-item.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, startOperated } from './operated.ts';

const NOW = at('2027-02-01');
const soon = certificateState({ id: '100', commonName: 'soon.example.com' });
const ended = certificateState({
  id: '200',
  commonName: 'ended.example.com',
  validity: { notAfter: at('2027-01-20'), exactness: 'instant' },
});
const later = certificateState({
  id: '2100',
  commonName: 'later.example.com',
  validity: { notAfter: at('2027-12-01'), exactness: 'instant' },
});
const owing = certificateState({
  id: '300',
  commonName: 'owing.example.com',
  status: 'pending-validation',
  domainValidations: [
    {
      domain: 'owing.example.com',
      state: 'pending',
      method: 'dns-txt',
      record: { name: '_dnsauth.owing.example.com', type: 'TXT', value: 'v4lu3' },
      requestedAt: at('2027-01-25'),
    },
  ],
});

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(NOW, [later, soon, ended, owing]);
});
afterEach(() => operated.stop());

const ids = (data: unknown[]) =>
  (data[0] as { certificate: { id: string } }[]).map(({ certificate }) => certificate.id);
const run = (...line: string[]) => operate(operated.deployment, line);

test('list shows the next to end first, and what has ended as expired though nobody has noticed yet', async () => {
  const { text, data } = await run('list');
  expect(ids(data)[0]).toBe('200');
  expect(ids(data)).toHaveLength(4);
  expect(text).toMatch(/ended\.example\.com\s+digicert\/main\/200\s+expired\s+2027-01-20/);
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

test('pending shows each owed record with the line to paste and how long it waits', async () => {
  const { text } = await run('pending');
  expect(text).toContain('owing.example.com  waits 7 days');
  expect(text).toContain('_dnsauth.owing.example.com. 300 IN TXT "v4lu3"');
  expect(text).toContain('aws route53 change-resource-record-sets');
  expect(text).toContain('1 proof owed.');
});

test('show tells the deadlines ahead, and what was said of it in which channel and when', async () => {
  const { text } = await run('show', 'owing.example.com');
  expect(text).toContain('digicert/main/300');
  expect(text).toMatch(/2027-02-01 00:00 UTC\s+topic\s+said\s+validation-pending:owing/);
  expect(text).toMatch(/2027-02-01 00:00 UTC\s+slack\s+said\s+validation-pending:owing/);
  expect((await run('show', 'soon.example.com')).text).toMatch(/expiry\s+notAfter/);
});

test.each(['digicert/main/100', 'main/100', '100', 'SOON.example.com'])(
  'a certificate can be meant by %s, though another one ends in it',
  async (word) => {
    expect((await run('show', word)).text).toContain('digicert/main/100');
  },
);

test('a word that may mean several certificates names them all, and one that means none says so', async () => {
  await expect(run('show', '00')).rejects.toThrow(/any of 4 certificates.*\n.*digicert\/main\/100/);
  await expect(run('show', 'nobody')).rejects.toThrow(CannotOperate);
});

test('an acknowledgement is stored with who, when and why, shown, and taken back', async () => {
  await run(...'ack 100 --until 2027-03-01 --by Ada --note'.split(' '), 'on it');
  const key = keyOf(soon);
  const stored = (await operated.deployment.store.readCertificates([key])).get(key);
  expect(stored?.acknowledgement).toMatchObject({
    by: 'Ada',
    note: 'on it',
    until: at('2027-03-01'),
  });
  expect(stored?.acknowledgement?.at.slice(0, 10)).toBe('2027-02-01');
  expect(stored?.deadlines.map(({ kind }) => kind)).toContain('acknowledgement-end');
  expect((await run('show', '100')).text).toContain('by Ada until 1 March 2027, 00:00 UTC: on it');
  expect((await run('list')).text).toMatch(/soon\.example\.com.*ack/);

  await run('unack', '100');
  const after = (await operated.deployment.store.readCertificates([key])).get(key);
  expect(after?.acknowledgement).toBeUndefined();
  expect(after?.deadlines).toEqual(
    stored?.deadlines.filter(({ kind }) => kind !== 'acknowledgement-end'),
  );
  expect((await run('unack', '100')).text).toContain('was not acknowledged');
});

test('an acknowledgement never hides that a certificate has expired', async () => {
  const { text } = await run(...'ack 200 --until 2027-03-01 --by Ada --note x'.split(' '));
  expect(text).toContain('It has expired');
  expect((await run('list')).text).toMatch(/ended\.example\.com.*expired.*ack/);
  expect((await run('show', '200')).text).toContain('expired');
});

test.each(['2027-01-31', '2027-05-03'])(
  'an acknowledgement until %s is refused with the reason, and changes nothing',
  async (until) => {
    const line = ['ack', '100', '--until', until, '--by', 'Ada', '--note', 'x'];
    await expect(run(...line)).rejects.toThrow(/An acknowledgement (ends|lasts)/);
    const stored = (await operated.deployment.store.readCertificates([keyOf(soon)])).get(
      keyOf(soon),
    );
    expect(stored).toEqual(soon);
  },
);

test('an acknowledgement is saved on the state that is there by then, where somebody else saved meanwhile', async () => {
  const { store } = operated.deployment;
  let interfered = false;
  const contested = {
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
  await operate(contested, 'ack 100 --until 2027-03-01 --by Ada --note x'.split(' '));
  const stored = (await store.readCertificates([keyOf(soon)])).get(keyOf(soon));
  expect(stored).toMatchObject({
    revision: 3,
    tags: { team: 'other' },
    acknowledgement: { by: 'Ada' },
  });
});

test('events are told from when one asks, one a line, until one has enough', async () => {
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

/** What nobody can read stands in the table beside the others. */
async function spoil(id: string): Promise<void> {
  const client = dynamoDBClient(localClient(operated.aws.endpoints.dynamoDb));
  const item = certificateItem(certificateState({ id }), 'somebody');
  const spoilt = { ...item, state: { M: { ...item['state']?.M, version: { N: '99' } } } };
  await client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item: spoilt }));
  client.destroy();
}

test.each(['list', 'pending'])(
  '%s shows the others where one item cannot be read, names that one beside the answer, and is not well',
  async (command) => {
    const before = await run(command);
    await spoil('999');
    const { well, data, text, warnings } = await run(command);
    expect(before.well).toBe(true);
    expect(well).toBe(false);
    expect(text).toBe(before.text);
    expect(data[0]).toHaveLength((before.data[0] as unknown[]).length);
    expect(warnings).toContain('certificate/digicert/main/999 state cannot be read: state.version');
    expect(warnings).toContain('docs/runbook.md');
  },
);

test('a certificate is found and changed although another one cannot be read, which is said', async () => {
  await spoil('999');
  const shown = await run('show', 'soon.example.com');
  expect(shown).toMatchObject({ well: true, warnings: expect.stringContaining('999') });
  await run(...'ack soon.example.com --until 2027-03-01 --by Ada --note x'.split(' '));
  expect((await run('show', '100')).text).toContain('by Ada until');
  const wanted: unknown = await run('show', 'digicert/main/999').catch((error: unknown) => error);
  expect(explainFailure(wanted)).toMatch(/999 state cannot be read[^]*docs\/runbook\.md/);
});

test('nothing in a name from outside does anything to a terminal', async () => {
  const evil = 'evil\u001B[2J\u001B]0;x\u0007\u009B31m\r\nforged.example.com\u202Emoc.\u2066';
  const { store } = operated.deployment;
  await store.saveCertificate(
    certificateState({
      ...{
        id: 'e\u001B[1m\n9',
        status: 'pending-validation',
        commonName: evil,
        product: evil,
        rawStatus: evil,
      },
      subjectAlternativeNames: [evil],
      domainValidations: [{ domain: evil, state: 'pending', method: 'dns-txt', token: evil }],
    }),
  );
  const key = 'digicert/main/e\u001B[1m\n9';
  for (const line of [
    ['list'],
    ['pending'],
    ['show', key],
    ['ack', key, '--until', '2027-03-01', '--by', evil, '--note', evil],
    ['show', key],
  ]) {
    const { text, data } = await run(...line);
    expect(text, line[0]).not.toMatch(/[^\P{C}\n]/u);
    expect(text.split('\n').some((one) => one.startsWith('forged'))).toBe(false);
    // Programs get what is there.
    expect(JSON.stringify(data)).toContain('\\u001b[1m');
  }
});

test('a drill is marked wherever one might take it for a true alarm', async () => {
  const { store, clock } = operated.deployment;
  const drill = drillCertificate(clock(), plus(clock(), 5 * MINUTE));
  await store.saveCertificate(drill);
  expect((await run('list')).text).toMatch(/drill-.*drill\/drill\/.* drill$/m);
  expect((await run('pending')).text).toMatch(
    /^drill-.*waits.*\n {2}This is a drill: there is nothing to publish\.$/m,
  );
});

test('an event that nobody knows is told as far as it goes, and ends nothing', async () => {
  const event = (type: string, detail: unknown): EventEnvelope => ({
    ...{ version: '0', id: '1', 'detail-type': type, source: 'cert-expiry-monitor' },
    ...{ account: '0', time: '2027-02-01T00:00:00Z', region: 'local', resources: ['a/b'] },
    detail,
  });
  const metadata = { id: '1', observedAt: '2027-01-31T00:00:00.000Z' };
  const foreign: Deployment = {
    ...operated.deployment,
    followEvents: () =>
      Promise.resolve(
        (async function* () {
          yield event('Something Else', 'no object');
          yield event('Certificate Status Changed', { metadata });
          yield event('Certificate Removed', { metadata, certificate: { key: 'k', status: 's' } });
        })(),
      ),
  };
  expect((await operate(foreign, ['events', '--follow'])).text.split('\n')).toEqual([
    '2027-02-01 00:00:00  Something Else',
    '2027-01-31 00:00:00  Certificate Status Changed          a/b',
    '2027-01-31 00:00:00  Certificate Removed                 k',
  ]);
});

test('a table that breaks off while it is read is no answer', async () => {
  const broken: Deployment = {
    ...operated.deployment,
    certificates: async function* () {
      yield* operated.deployment.certificates();
      throw new Error('throttled');
    },
  };
  for (const line of [['list'], ['pending'], ['show', 'soon.example.com']]) {
    await expect(operate(broken, line)).rejects.toThrow('throttled');
  }
});
