import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STATE_TABLE_NAME } from '../../../infra/local/aws/dynamodb.ts';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { testAlertCertificate } from '../../../infra/cli/test-alert-certificate.ts';
import { explainFailure } from '../../../infra/cli/explain-failure.ts';
import type { Deployment } from '../../../infra/cli/deployment.ts';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import { MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { certificateItem } from '../../../shared/state/state-item.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, pending, soon, startOperated } from './operated.ts';

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(at('2027-02-01'), [soon, pending]);
});
afterEach(() => operated.stop());

const run = (...line: string[]) => operate(operated.deployment, line);

/** Stores a certificate that cannot be read. */
async function storeUnreadable(id: string): Promise<void> {
  const client = dynamoDBClient(localClient(operated.aws.endpoints.dynamoDb));
  const item = certificateItem(certificateState({ id }), 'shard');
  const unreadable = { ...item, state: { M: { ...item['state']?.M, version: { N: '99' } } } };
  await client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item: unreadable }));
  client.destroy();
}

test.each(['list', 'pending'])(
  '%s shows the readable certificates, names an unreadable one on standard error, and exits with 1',
  async (command) => {
    const before = await run(command);
    await storeUnreadable('999');
    const { well, data, text, warnings } = await run(command);
    expect(before.well).toBe(true);
    expect(well).toBe(false);
    expect(text).toBe(before.text);
    const stable = (answer: unknown) => ({ ...(answer as object), now: undefined });
    expect(stable(data[0])).toEqual(stable(before.data[0]));
    expect(warnings).toContain('certificate/digicert/main/999 state cannot be read: state.version');
    expect(warnings).toContain('docs/how-to/runbook.md');
  },
);

test('show and ack work although another certificate is unreadable, and report it', async () => {
  await storeUnreadable('999');
  const shown = await run('show', 'soon.example.com');
  expect(shown).toMatchObject({ well: true, warnings: expect.stringContaining('999') });
  await run(...'ack soon.example.com --until 2027-03-01 --by Ada --note x'.split(' '));
  expect((await run('show', '100')).text).toContain('by Ada until');
  const wanted: unknown = await run('show', 'digicert/main/999').catch((error: unknown) => error);
  expect(explainFailure(wanted)).toMatch(/999 state cannot be read[^]*docs\/how-to\/runbook\.md/);
});

test('show prints the certificate and names an unreadable record of the delivery log', async () => {
  const delivered = () =>
    Promise.reject(new MalformedItem('digicert/main/100 expired#topic', ['x']));
  const answer = await operate({ ...operated.deployment, delivered }, ['show', '100']);
  expect(answer).toMatchObject({ well: false, text: expect.stringContaining('soon.example.com') });
  expect(answer.warnings).toMatch(/expired#topic cannot be read: x\n.*missing from this answer/);
});

test('control characters in names never reach the terminal', async () => {
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
    expect(text.split('\n').some((printed) => printed.startsWith('forged'))).toBe(false);
    // JSON keeps the original characters.
    expect(JSON.stringify(data)).toContain('\\u001b[1m');
  }
});

test('list and pending mark the certificate of a test alert', async () => {
  const { store, clock } = operated.deployment;
  const testAlert = testAlertCertificate(clock(), plus(clock(), 5 * MINUTE));
  await store.saveCertificate(testAlert);
  expect((await run('list')).text).toMatch(
    /issued +test-alert-.*\n +test-alert\/test-alert\/\S+ {2}test alert$/m,
  );
  expect((await run('pending')).text).toMatch(
    /^test-alert-.*pending.*\n {2}This is a test alert: there is nothing to publish\.$/m,
  );
});

test('events --follow prints unknown and malformed events as far as possible and continues', async () => {
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
    '2027-01-31 00:00:00  Certificate Status Changed           a/b',
    '2027-01-31 00:00:00  Certificate Removed                  k',
  ]);
});

test('list, pending and show fail if reading the table fails', async () => {
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
