import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import { LEDGER_TABLE_NAME, STATE_TABLE_NAME } from '../../../infra/local/aws/dynamodb.ts';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { drill } from '../../../infra/operate/drill.ts';
import { drillCertificate } from '../../../infra/operate/drill-certificate.ts';
import { verdictOf } from '../../../infra/operate/drill-words.ts';
import type { Deployment } from '../../../infra/operate/deployment.ts';
import { stackDeployment } from '../../../infra/operate/stack-deployment.ts';
import { readOutputs } from '../../../infra/operate/stack-outputs.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { DAY, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, startOperated } from './operated.ts';

const real = certificateState({ id: '100' });

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(at('2027-02-01'), [real]);
});
afterEach(() => operated.stop());

async function keysOf({ certificates }: Deployment): Promise<string[]> {
  const keys: string[] = [];
  for await (const state of certificates()) keys.push(keyOf(state));
  return keys;
}

function hold(deployment: Deployment, patience = 10_000) {
  return drill(deployment, {
    channels: deployment.channels,
    patience,
    betweenLooks: 10,
    signal: new AbortController().signal,
    told: () => undefined,
  });
}

test('a drill goes all the way, tells the latency of each hop and channel, and leaves nothing behind', async () => {
  const { well, text, data } = await operate(operated.deployment, ['drill']);
  expect(text).toContain('The drill went all the way');
  expect(well).toBe(true);
  for (const event of [
    'Certificate Discovered',
    'Domain Validation Pending',
    'Certificate Approaching Expiration',
  ]) {
    expect(text).toMatch(new RegExp(`\\d\\.\\d\\d s  event published +${event}`));
  }
  for (const channel of ['email', 'slack']) {
    for (const notice of ['domain-validation-pending', 'certificate-approaching-expiration']) {
      expect(text).toMatch(new RegExp(`\\d\\.\\d\\d s  notice claimed +${channel} +${notice}`));
      expect(text).toMatch(new RegExp(`\\d\\.\\d\\d s  channel took it +${channel} +${notice}`));
    }
  }
  const [{ certificate }] = data as [{ certificate: string }];
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  expect(await operated.deployment.said(certificate)).toEqual([]);
});

test('every headline, subject and event of a drill says that it is one', async () => {
  await hold(operated.deployment);
  const drills = operated.notices.filter(({ notice }) => notice.provider === 'drill');
  expect(drills).toHaveLength(2);
  for (const { notice, subject, text } of drills) {
    expect(notice.headline).toMatch(/^\[DRILL\] /);
    expect(subject).toMatch(/^\[DRILL\] /);
    expect(text).toContain('This is a drill');
    expect(notice.tags).toEqual({ drill: 'true' });
  }
  expect(JSON.stringify(operated.aws.archive.read('event'))).toContain('"tags":{"drill":"true"}');
});

test('with one channel named, only that one is waited for', async () => {
  const { text } = await operate(operated.deployment, ['drill', '--channel', 'email']);
  expect(text).toContain('email');
  expect(text).not.toContain('slack');
});

test('a drill whose events are never published says so, and what to look at', async () => {
  const stuck = { ...operated.deployment, deliver: () => Promise.resolve() };
  const result = await hold(stuck, 200);
  expect(result.passed).toBe(false);
  const verdict = verdictOf(result).join('\n');
  expect(verdict).toContain('It stuck before: event published.');
  expect(verdict).toContain('Changes are published late; Changes were not published');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a drill that a channel does not take names the channel', async () => {
  const { deployment } = operated;
  const said: Deployment['said'] = async (lineage) =>
    (await deployment.said(lineage)).filter(({ channel }) => channel !== 'slack');
  const verdict = verdictOf(await hold({ ...deployment, said }, 1_500)).join('\n');
  expect(verdict).toContain('It stuck before: notice claimed (slack).');
  expect(verdict).toContain('Slack posts are late; Slack posts failed');
});

/** A drill that began a moment ago and was to be over by now, and one that goes on. */
async function plantTwo() {
  const { deployment, clock } = operated;
  const begun = plus(clock(), -5 * MINUTE);
  const old = drillCertificate(begun, plus(clock(), -1));
  const other = drillCertificate(begun, plus(clock(), 5 * MINUTE));
  for (const state of [old, other]) await deployment.store.saveCertificate(state);
  await deployment.deliver();
  return { old, other };
}

/** The names of the events about a certificate, in the order in which they were published. */
const eventsOf = (key: string) =>
  (operated.aws.archive.read('event') as EventEnvelope[])
    .filter(({ resources }) => resources.includes(`certificate/${key}`))
    .map((event) => event['detail-type']);

test('what a killed drill left is removed by the next one once its time is over, which says so; a drill under way is not', async () => {
  const { old, other } = await plantTwo();
  const { text } = await operate(operated.deployment, ['drill']);
  expect(text).toContain(`${keyOf(old)} was left by a drill that was not ended, and is removed.`);
  expect(text).not.toContain(keyOf(other));
  expect((await keysOf(operated.deployment)).sort()).toEqual([keyOf(real), keyOf(other)].sort());
});

test('drill --clean removes at once whatever is left, tells of it by events as of any other certificate, and nobody reads of it', async () => {
  const { old, other } = await plantTwo();
  const before = operated.notices.length;
  const { well, text, data } = await operate(operated.deployment, ['drill', '--clean']);
  expect(well).toBe(true);
  for (const state of [old, other]) {
    const key = keyOf(state);
    expect(text).toContain(`${key} was left by a drill that was not ended, and is removed.`);
    expect(eventsOf(key).slice(-2)).toEqual(['Certificate Removed', 'Domain Validation Withdrawn']);
    expect(await operated.deployment.said(key)).toEqual([]);
  }
  expect(data).toEqual([
    { removed: expect.arrayContaining([keyOf(old), keyOf(other)]), left: [], followers: [] },
  ]);
  expect(operated.notices).toHaveLength(before);
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  const again = await operate(operated.deployment, ['drill', '--clean']);
  expect([again.well, again.text]).toEqual([true, 'No drill has left anything.']);
});

test('a drill tells by events that its certificate is gone', async () => {
  const { certificate } = await hold(operated.deployment);
  expect(eventsOf(certificate).slice(-2)).toEqual([
    'Certificate Removed',
    'Domain Validation Withdrawn',
  ]);
  expect(operated.notices.filter(({ notice }) => notice.provider === 'drill')).toHaveLength(2);
});

test('two drills at the same moment, or days apart, share no name and no lineage', async () => {
  const { deployment, clock, functions } = operated;
  const [first, second] = [drillCertificate(clock(), clock()), drillCertificate(clock(), clock())];
  const old = drillCertificate(plus(clock(), -3 * DAY), plus(clock(), -3 * DAY));
  const all = [old, first, second];
  for (const state of all) await deployment.store.saveCertificate(state);
  await functions.watchDeadlines();
  const stored = await deployment.store.readCertificates(all.map(keyOf));
  expect(new Set([...stored.values()].map(({ lineage }) => lineage)).size).toBe(3);
  for (const state of stored.values()) {
    expect([state.successor, state.replaces]).toEqual([undefined, undefined]);
  }
  expect(new Set(all.map(({ certificate }) => certificate.commonName)).size).toBe(3);
});

test('a drill whose certificate cannot be deleted fails, says what is left, and how to remove it', async () => {
  const denied = Object.assign(new Error('no dynamodb:DeleteItem'), {
    name: 'AccessDeniedException',
  });
  const result = await hold({
    ...operated.deployment,
    forget: () => Promise.reject(denied),
  });
  expect(result).toMatchObject({ passed: true, left: expect.stringContaining('drill --clean') });
  expect(verdictOf(result).join('\n')).toMatch(/could not be removed.*\n.*docs\/operate\.md/);
  expect((await operate(operated.deployment, ['drill', '--clean'])).text).toContain(
    `${result.certificate} was left`,
  );
});

test('a drill that breaks half way removes what it planted all the same', async () => {
  const broken = {
    ...operated.deployment,
    said: () => Promise.reject(new Error('the ledger is away')),
  };
  await expect(hold(broken)).rejects.toThrow('the ledger is away');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a drill whose certificate somebody else takes away says so', async () => {
  const { deployment } = operated;
  const robbed: Deployment = {
    ...deployment,
    deliver: () => Promise.resolve(),
    said: async (lineage) => {
      await deployment.forget({ key: lineage, lineage });
      return [];
    },
  };
  const result = await hold(robbed, 100);
  expect(result.takenAway).toBe(true);
  expect(verdictOf(result).join('\n')).toContain('Somebody else has removed its certificate');
});

test('every channel of a monitor can be named, and another one is answered with those', async () => {
  const { text } = await operate(operated.deployment, ['drill', '--channel', 'amazon-q']);
  expect(text).toMatch(/channel took it +amazon-q +domain-validation-pending/);
  expect(text).not.toMatch(/took it +email/);
  await expect(operate(operated.deployment, ['drill', '--channel', 'pigeon'])).rejects.toThrow(
    'This monitor tells nobody by pigeon, but by email, slack, amazon-q.',
  );
});

test('where notices are gathered first, a drill says that it waits for that, and needs the patience for it', async () => {
  const { deployment } = operated;
  let looks = 0;
  const gathering: Deployment = {
    ...deployment,
    gatheredFor: MINUTE,
    said: async (lineage) => ((looks += 1) < 3 ? [] : deployment.said(lineage)),
  };
  const { well, text } = await operate(gathering, ['drill']);
  expect(well).toBe(true);
  expect(text.match(/Now notices are gathered for up to 60 s/g)).toHaveLength(1);
  expect(text.indexOf('Now notices')).toBeLessThan(text.indexOf('notice claimed'));
  await expect(operate(gathering, ['drill', '--timeout', '60s'])).rejects.toThrow(
    /gathers for 60 s .* longer --timeout/,
  );
});

test('a drill that is stopped ends at once, says so, and removes what it planted', async () => {
  const ending = new AbortController();
  const stuck = { ...operated.deployment, deliver: () => Promise.resolve() };
  setTimeout(() => ending.abort(), 100);
  const { well, text } = await operate(stuck, ['drill'], ending.signal);
  expect(well).toBe(false);
  expect(text).toContain('Stopped before it had arrived.');
  expect(text).not.toContain('runbook');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a deployed stack is drilled by the names that its outputs tell, even where its events cannot be seen', async () => {
  const { aws, clock, deployment } = operated;
  const { endpoints } = aws;
  const deployed = stackDeployment({
    outputs: readOutputs(
      {
        StateTableName: STATE_TABLE_NAME,
        LedgerTableName: LEDGER_TABLE_NAME,
        EventBusName: 'cert-expiry-monitor',
        TopicArn: 'arn:aws:sns:eu-central-1:000000000000:notices',
        Channels: 'topic,slack',
      },
      'CertExpiryMonitor',
    ),
    dynamoDb: dynamoDBClient(localClient(endpoints.dynamoDb)),
    followEvents: () => Promise.reject(new Error('no operator may make queues here')),
    removeFollowers: () => Promise.resolve([]),
    invoke: () => Promise.reject(new Error('nothing is polled')),
    clock,
  });
  // The functions run by themselves there: the drill only writes.
  let delivering = Promise.resolve();
  const deliver = () => void (delivering = delivering.then(() => deployment.deliver()));
  const functions = setInterval(deliver, 50);
  const result = await hold(deployed);
  clearInterval(functions);
  await delivering;
  await deployed.close();
  expect(result).toMatchObject({ passed: true, eventsUnseen: expect.any(String) });
  expect(await keysOf(deployment)).toEqual([keyOf(real)]);
});

test('a drill that is stopped before it began plants nothing', async () => {
  const line = operate(operated.deployment, ['drill'], AbortSignal.abort());
  await expect(line).rejects.toThrow('Stopped before anything was written.');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  expect(operated.aws.archive.read('event')).toHaveLength(1);
});

test('what drills followed the events by is removed with them, and what keeps that from being is told', async () => {
  const { deployment } = operated;
  const one = { ...deployment, removeFollowers: () => Promise.resolve(['drill-1']) };
  expect(await operate(one, ['drill', '--clean'])).toMatchObject({
    well: true,
    text: 'The rule and the queue drill-1 of such a drill are removed.',
  });
  const denied = { ...deployment, removeFollowers: () => Promise.reject(new Error('not allowed')) };
  expect(await operate(denied, ['drill', '--clean'])).toMatchObject({
    well: false,
    text: 'not allowed',
  });
});

test('the clock of the machine that drills is compared with those of the functions', async () => {
  const { deployment, clock } = operated;
  const ahead = { ...deployment, clock: () => plus(clock(), 3 * MINUTE) };
  const result = await hold(ahead);
  expect(result.clockAhead).toBeGreaterThan(2 * MINUTE);
  expect(verdictOf(result).join('\n')).toMatch(/clock here is at least 1[78]\d\.\d\d s ahead/);
  expect((await hold(deployment)).clockAhead).toBe(0);
});

test('what a killed drill left is quiet for ever: it reminds nobody, and calls nobody when its end has come', async () => {
  const { deployment, clock, functions, notices, aws } = operated;
  const begun = plus(clock(), -20 * DAY);
  await deployment.store.saveCertificate(drillCertificate(begun, begun));
  await deployment.deliver();
  const told = notices.length;
  await functions.watchDeadlines();
  await deployment.deliver();
  expect(notices).toHaveLength(told);
  expect(aws.archive.read('escalation')).toEqual([]);
  expect(notices.every(({ subject }) => subject?.startsWith('[DRILL] '))).toBe(true);
});

const DENIED = Object.assign(new Error('no dynamodb:PutItem'), { name: 'AccessDeniedException' });

test('who may not write plants nothing, and reads of nothing to remove', async () => {
  const { deployment } = operated;
  const refusing = { ...deployment.store, saveCertificate: () => Promise.reject(DENIED) };
  const forgotten: string[] = [];
  const forget = ({ key }: { key: string }) => Promise.resolve(void forgotten.push(key));
  await expect(hold({ ...deployment, store: refusing, forget })).rejects.toBe(DENIED);
  expect(forgotten).toEqual([]);
});

test('a drill of which programs cannot be told the end is deleted all the same, and says so', async () => {
  const { deployment } = operated;
  let saves = 0;
  const store: Deployment['store'] = {
    ...deployment.store,
    saveCertificate: (state) =>
      (saves += 1) === 1 ? deployment.store.saveCertificate(state) : Promise.reject(DENIED),
  };
  const { left } = await hold({ ...deployment, store });
  expect(left).toMatch(/could not be removed properly.*\n.*docs\/operate\.md.*\n.*PutItem/);
  expect(await keysOf(deployment)).toEqual([keyOf(real)]);
});

test('a drill that somebody else saves between is removed on what is there by then', async () => {
  const { deployment } = operated;
  let interfered = false;
  const store: Deployment['store'] = {
    ...deployment.store,
    async readCertificates(keys) {
      const states = await deployment.store.readCertificates(keys);
      const [state] = states.values();
      if (!interfered && state !== undefined) {
        interfered = true;
        await deployment.store.saveCertificate({ ...state, revision: state.revision + 1 });
      }
      return states;
    },
  };
  const { certificate, left } = await hold({ ...deployment, store });
  expect(left).toBeUndefined();
  expect(eventsOf(certificate)).toContain('Certificate Removed');
  expect(await keysOf(deployment)).toEqual([keyOf(real)]);
});

test('a rule that cannot be removed after a drill is told', async () => {
  const { deployment } = operated;
  const sticky: Deployment = {
    ...deployment,
    followEvents: async (following) => {
      const events = await deployment.followEvents(following);
      return (async function* () {
        yield* events;
        throw new Error('the rule could not be removed');
      })();
    },
  };
  const result = await hold(sticky);
  expect(result).toMatchObject({ passed: true, left: 'the rule could not be removed' });
  expect(verdictOf(result)).toContain('the rule could not be removed');
});

test('what drill --clean does goes with no word of a drill that is held', async () => {
  await expect(
    operate(operated.deployment, ['drill', '--clean', '--timeout', '3m']),
  ).rejects.toThrow('--clean holds no drill');
});
