import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { describeStack } from '../../../infra/cli/describe-stack.ts';
import { DoctorReport } from '../../../infra/cli/doctor/report.ts';
import { accountStackOf } from '../../../infra/deploy/account-stacks.ts';
import { clientOf, createMotoStack } from '../../support/moto-stack.ts';
import { findMoto, startMoto } from '../../support/moto.ts';
import type { Moto } from '../../support/moto.ts';
import { runScript } from '../local/support/run-local.ts';

const command = findMoto();
if (command === undefined) {
  console.warn(
    'SKIPPED: the tests of the command line with nested stacks need moto_server on the PATH (pip install "moto[server]").',
  );
}

const STACK = 'Mine';
const ACCOUNTS = ['digicert/main', 'digicert/europe'] as const;

describe.skipIf(command === undefined)('the command line with accounts in nested stacks', () => {
  let moto: Moto;
  const monitor = (...args: readonly string[]) =>
    runScript('infra/cli/main.ts', [...args, '--stack', STACK], { environment: moto.environment });

  beforeAll(async () => {
    moto = await startMoto(command ?? '');
    await createMotoStack(moto, STACK, {
      accounts: ACCOUNTS.map((key) => ({ provider: 'digicert', name: key.split('/')[1] ?? '' })),
      nestedStacks: true,
    });
  }, 60_000);
  afterAll(async () => moto.stop());

  test('the accounts are in two nested stacks, which the outputs of the stack name', async () => {
    const outputs = await describeStack(new CloudFormationClient(clientOf(moto)), STACK);
    const nested = ACCOUNTS.map((account) => outputs.accountStackOf(account));
    expect(nested).toEqual(
      ACCOUNTS.map((account) => expect.stringContaining(`AccountStack${accountStackOf(account)}`)),
    );
    expect(new Set(nested).size).toBe(2);
    for (const account of ACCOUNTS) expect(outputs.pollOf(account)).toBeUndefined();
  });

  test('poll calls the function of a nested stack', { timeout: 30_000 }, async () => {
    for (const account of ACCOUNTS) {
      const { stderr } = await monitor('poll', account);
      expect(stderr).toMatch(/^calling \S+/);
    }
    expect((await monitor('poll', 'digicert/other')).stderr).toContain('has no function');
  });

  test('forget refuses an account that a nested stack polls', { timeout: 30_000 }, async () => {
    const { exitCode, stderr } = await monitor('forget', 'digicert/europe', '--yes');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('digicert/europe is still polled');
  });

  test('doctor checks the accounts of nested stacks', { timeout: 60_000 }, async () => {
    const { stdout, stderr } = await monitor('doctor', '--json');
    expect(stdout, stderr).not.toBe('');
    const { findings } = DoctorReport.parse(z.json().parse(JSON.parse(stdout)));
    const secrets = findings.filter(({ check }) => check === 'secret');
    expect(new Set(secrets.map(({ subject }) => subject))).toEqual(new Set(ACCOUNTS));
    expect(secrets.map(({ status }) => status)).toEqual(['problem', 'problem']);
    expect(findings.find(({ check }) => check === 'functions')?.status).toBe('ok');
  });
});
