import { afterEach, beforeEach, expect, test } from 'vitest';
import { resultOf } from '../../../infra/cli/test-alert-words.ts';
import type { Deployment } from '../../../infra/cli/deployment.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, startOperated } from './operated.ts';
import { eventsAbout, sendTestAlert, keysOf } from './sent-test-alert.ts';

const real = certificateState({ id: '100' });

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(at('2027-02-01'), [real]);
});
afterEach(() => operated.stop());

test('a drill whose certificate cannot be deleted fails, says what is left, and how to remove it', async () => {
  const denied = Object.assign(new Error('no dynamodb:DeleteItem'), {
    name: 'AccessDeniedException',
  });
  const result = await sendTestAlert({
    ...operated.deployment,
    forget: () => Promise.reject(denied),
  });
  expect(result).toMatchObject({ passed: true, left: expect.stringContaining('drill --clean') });
  expect(resultOf(result).join('\n')).toMatch(/could not be removed.*\n.*docs\/operate\.md/);
  expect((await operate(operated.deployment, ['test-alert', '--clean'])).text).toContain(
    `${result.certificate} was left`,
  );
  const forget = () => Promise.reject(denied);
  const answer = await operate({ ...operated.deployment, forget }, ['test-alert']);
  expect(answer).toMatchObject({ well: false, text: expect.stringContaining('drill --clean') });
});

test('a drill that breaks half way removes what it planted all the same', async () => {
  const broken = {
    ...operated.deployment,
    delivered: () => Promise.reject(new Error('the ledger is away')),
  };
  await expect(sendTestAlert(broken)).rejects.toThrow('the ledger is away');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a drill whose certificate somebody else takes away says so', async () => {
  const { deployment } = operated;
  const robbed: Deployment = {
    ...deployment,
    deliver: () => Promise.resolve(),
    delivered: async (lineage) => {
      await deployment.forget({ key: lineage, lineage });
      return [];
    },
  };
  const result = await sendTestAlert(robbed, 100);
  expect(result.takenAway).toBe(true);
  expect(resultOf(result).join('\n')).toContain('Somebody else has removed its certificate');
});

test('a drill that is stopped ends at once, says so, and removes what it planted', async () => {
  const ending = new AbortController();
  const stuck = { ...operated.deployment, deliver: () => Promise.resolve() };
  setTimeout(() => ending.abort(), 100);
  const { well, text } = await operate(stuck, ['test-alert'], ending.signal);
  expect(well).toBe(false);
  expect(text).toContain('Stopped before it had arrived.');
  expect(text).not.toContain('runbook');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a drill that is stopped before it began plants nothing', async () => {
  const line = operate(operated.deployment, ['test-alert'], AbortSignal.abort());
  await expect(line).rejects.toThrow('Stopped before anything was written.');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  expect(operated.aws.archive.read('event')).toHaveLength(1);
});

const DENIED = Object.assign(new Error('no dynamodb:PutItem'), { name: 'AccessDeniedException' });

test('who may not write plants nothing, and reads of nothing to remove', async () => {
  const { deployment } = operated;
  const refusing = { ...deployment.store, saveCertificate: () => Promise.reject(DENIED) };
  const forgotten: string[] = [];
  const forget = ({ key }: { key: string }) => Promise.resolve(void forgotten.push(key));
  await expect(sendTestAlert({ ...deployment, store: refusing, forget })).rejects.toBe(DENIED);
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
  const { left } = await sendTestAlert({ ...deployment, store });
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
  const { certificate, left } = await sendTestAlert({ ...deployment, store });
  expect(left).toBeUndefined();
  expect(eventsAbout(operated.aws, certificate)).toContain('Certificate Removed');
  expect(await keysOf(deployment)).toEqual([keyOf(real)]);
});

test('a rule that cannot be removed after a drill is told', async () => {
  const { deployment } = operated;
  const sticky: Deployment = {
    ...deployment,
    followEvents: async (following) => {
      expect(following.by).toBe('test-alert');
      const events = await deployment.followEvents(following);
      return (async function* () {
        yield* events;
        throw new Error('the rule could not be removed');
      })();
    },
  };
  const result = await sendTestAlert(sticky);
  expect(result).toMatchObject({ passed: true, left: 'the rule could not be removed' });
  expect(resultOf(result)).toContain('the rule could not be removed');
});
