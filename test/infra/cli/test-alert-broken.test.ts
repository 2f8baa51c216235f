import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatResult } from '../../../infra/cli/test-alert-words.ts';
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

test('a test alert whose certificate cannot be deleted fails and states what is left and how to remove it', async () => {
  const denied = Object.assign(new Error('no dynamodb:DeleteItem'), {
    name: 'AccessDeniedException',
  });
  const result = await sendTestAlert({
    ...operated.deployment,
    forget: () => Promise.reject(denied),
  });
  expect(result).toMatchObject({
    passed: true,
    left: expect.stringContaining('test-alert --clean'),
  });
  expect(formatResult(result).join('\n')).toMatch(
    /could not be removed.*\n.*docs\/how-to\/operate\.md/,
  );
  expect((await operate(operated.deployment, ['test-alert', '--clean'])).text).toContain(
    `${result.certificate} was left behind`,
  );
  const forget = () => Promise.reject(denied);
  const answer = await operate({ ...operated.deployment, forget }, ['test-alert']);
  expect(answer).toMatchObject({
    well: false,
    text: expect.stringContaining('test-alert --clean'),
  });
});

test('a test alert that fails half way removes its certificate', async () => {
  const broken = {
    ...operated.deployment,
    delivered: () => Promise.reject(new Error('the delivery log is unavailable')),
  };
  await expect(sendTestAlert(broken)).rejects.toThrow('the delivery log is unavailable');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a test alert reports that another process removed its certificate', async () => {
  const { deployment } = operated;
  const emptied: Deployment = {
    ...deployment,
    deliver: () => Promise.resolve(),
    delivered: async (lineage) => {
      await deployment.forget({ key: lineage, lineage });
      return [];
    },
  };
  const result = await sendTestAlert(emptied, 100);
  expect(result.removedByOther).toBe(true);
  expect(formatResult(result).join('\n')).toContain('Another process removed the certificate');
});

test('a stopped test alert ends at once and removes its certificate', async () => {
  const ending = new AbortController();
  const stuck = { ...operated.deployment, deliver: () => Promise.resolve() };
  setTimeout(() => ending.abort(), 100);
  const { well, text } = await operate(stuck, ['test-alert'], ending);
  expect(well).toBe(false);
  expect(text).toContain('Stopped before the test alert was delivered.');
  expect(text).not.toContain('runbook');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a test alert that is stopped before it begins writes nothing', async () => {
  const line = operate(operated.deployment, ['test-alert'], { signal: AbortSignal.abort() });
  await expect(line).rejects.toThrow('Stopped before anything was written.');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  expect(operated.aws.archive.read('event')).toHaveLength(1);
});

const DENIED = Object.assign(new Error('no dynamodb:PutItem'), { name: 'AccessDeniedException' });

test('a test alert without write permission creates nothing and reports nothing to remove', async () => {
  const { deployment } = operated;
  const refusing = { ...deployment.store, saveCertificate: () => Promise.reject(DENIED) };
  const forgotten: string[] = [];
  const forget = ({ key }: { key: string }) => Promise.resolve(void forgotten.push(key));
  await expect(sendTestAlert({ ...deployment, store: refusing, forget })).rejects.toBe(DENIED);
  expect(forgotten).toEqual([]);
});

test('a test alert whose removal cannot be saved is deleted and reports the problem', async () => {
  const { deployment } = operated;
  let saves = 0;
  const store: Deployment['store'] = {
    ...deployment.store,
    saveCertificate: (state) =>
      (saves += 1) === 1 ? deployment.store.saveCertificate(state) : Promise.reject(DENIED),
  };
  const { left } = await sendTestAlert({ ...deployment, store });
  expect(left).toMatch(
    /could not be removed completely.*\n.*docs\/how-to\/operate\.md.*\n.*PutItem/,
  );
  expect(await keysOf(deployment)).toEqual([keyOf(real)]);
});

test('a test alert that another writer changed is removed from its latest state', async () => {
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

test('a test alert reports a rule that it cannot remove', async () => {
  const { deployment } = operated;
  const unremovable: Deployment = {
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
  const result = await sendTestAlert(unremovable);
  expect(result).toMatchObject({ passed: true, left: 'the rule could not be removed' });
  expect(formatResult(result)).toContain('the rule could not be removed');
});
