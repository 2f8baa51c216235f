import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findMoto, startMoto } from '../../../support/moto.ts';
import type { Moto } from '../../../support/moto.ts';
import { clientOf } from '../../../support/moto-stack.ts';
import { runScript } from '../../local/support/run-local.ts';

vi.setConfig({ testTimeout: 60_000 });

const command = findMoto();
if (command === undefined) {
  console.warn('SKIPPED: the tests of the deployment by init need moto_server on the PATH.');
}

/** In place of `npx`: notes its arguments, lists the stacks of LISTED, and fails where FAILS says so. */
const NPX = `#!/usr/bin/env node
import { appendFileSync } from 'node:fs';
const args = process.argv.slice(2);
appendFileSync('calls.txt', args.join(' ') + '\\n');
if (args[1] === 'list') console.log('a line of the app\\n' + process.env.LISTED);
if (args[1] === 'deploy' && process.env.WAITS) {
  process.on('SIGINT', () => process.exit(130));
  console.log('deploying');
  setInterval(() => {}, 1000);
}
if (args[1] === process.env.FAILS) process.exit(1);
`;

const CONFIG = `export default {
  accounts: [{ provider: 'digicert', name: 'main' }],
  notifications: { channels: [{ type: 'email', addresses: ['you@example.com'] }] },
};
`;

const listed = (...stacks: readonly (readonly [id: string, name: string])[]) =>
  JSON.stringify(
    stacks.map(([id, name]) => ({ id, name, environment: {} })),
    undefined,
    2,
  );

describe.skipIf(command === undefined)('init --step deploy', () => {
  let moto: Moto;
  let folder: string;

  beforeEach(async () => {
    moto = await startMoto(command ?? '');
    folder = mkdtempSync(join(tmpdir(), 'init-deploy-'));
    writeFileSync(join(folder, 'npx'), NPX);
    chmodSync(join(folder, 'npx'), 0o755);
    writeFileSync(join(folder, 'monitor.config.ts'), CONFIG);
    writeFileSync(join(folder, 'cdk.json'), '{"app":"node app.ts"}');
    writeFileSync(join(folder, 'package.json'), '{"name":"mine","type":"module"}');
  });

  afterEach(async () => {
    await moto.stop();
    rmSync(folder, { recursive: true });
  });

  const deploy = (
    environment: Readonly<Record<string, string>> = {},
    interruptWhen?: (stdout: string) => boolean,
  ) =>
    runScript('infra/cli/main.ts', ['init', '--step', 'deploy', '--yes', '--directory', folder], {
      environment: {
        ...moto.environment,
        PATH: `${folder}:${process.env['PATH'] ?? ''}`,
        LISTED: listed(['Certificates', 'Certificates']),
        ...environment,
      },
      ...(interruptWhen && { interruptWhen }),
    });
  const calls = () =>
    existsSync(join(folder, 'calls.txt'))
      ? readFileSync(join(folder, 'calls.txt'), 'utf8').trimEnd().split('\n')
      : [];

  async function bootstrap() {
    const client = new CloudFormationClient(clientOf(moto));
    onTestFinished(() => client.destroy());
    const TemplateBody = JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } });
    await client.send(new CreateStackCommand({ StackName: 'CDKToolkit', TemplateBody }));
  }

  test('prepares the region once, deploys the only stack, and prints the next steps', async () => {
    const { exitCode, stdout, stderr } = await deploy();
    expect(exitCode, stderr).toBe(0);
    expect(calls()).toEqual([
      'cdk list --long --json',
      'cdk bootstrap aws://123456789012/eu-central-1',
      'cdk deploy Certificates --require-approval never',
    ]);
    expect(stdout).toContain('Amazon SNS has sent an e-mail to you@example.com');
    expect(stdout).toContain('npx cert-expiry-monitor test-alert --stack Certificates');
    expect(stdout).toContain('npx cert-expiry-monitor doctor --stack Certificates');
  });

  test('a prepared region is not prepared again, because that could undo its settings', async () => {
    await bootstrap();
    expect((await deploy()).exitCode).toBe(0);
    expect(calls().map((line) => line.split(' ')[1])).toEqual(['list', 'deploy']);
  });

  test('a stack in a stage is selected by its path, and found by its name in the next steps', async () => {
    const { stdout } = await deploy({
      LISTED: listed(['Prod/Certificates (prod-certs)', 'prod-certs']),
    });
    expect(calls().at(-1)).toBe('cdk deploy Prod/Certificates --require-approval never');
    expect(stdout).toContain('doctor --stack prod-certs');
  });

  test('the other stacks of an app are never deployed', async () => {
    const LISTED = listed(['Network', 'Network'], ['Certificates', 'Certificates']);
    const { exitCode, stderr } = await deploy({ LISTED });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('This app has several stacks: Network, Certificates.');
    expect(stderr).toContain('npx cdk deploy STACK');
    expect(calls()).toEqual(['cdk list --long --json']);
  });

  test.each([
    ['an app without a stack', '[]', 'This app has no stack.'],
    ['an unreadable list', 'not a list', 'The stacks of this app cannot be listed'],
  ])('%s is explained, and nothing is deployed', async (_, LISTED, text) => {
    const { exitCode, stderr } = await deploy({ LISTED });
    expect([exitCode, calls().length]).toEqual([1, 1]);
    expect(stderr).toContain(text);
  });

  test.each(['list', 'bootstrap', 'deploy'])(
    'a failure of cdk %s ends the step, and says how to continue',
    async (FAILS) => {
      const { exitCode, stdout, stderr } = await deploy({ FAILS });
      expect(exitCode).toBe(1);
      expect(calls().at(-1)).toMatch(new RegExp(`^cdk ${FAILS}`));
      expect(stderr).toContain('cert-expiry-monitor init --step deploy');
      expect(stdout).not.toContain('Next steps');
    },
  );

  test('Ctrl-C during the deployment ends cdk, and the step can be repeated', async () => {
    const stopped = await deploy({ WAITS: 'yes' }, (stdout) => stdout.includes('deploying'));
    expect(stopped.exitCode).toBe(1);
    expect(stopped.stderr).toContain('Stopped. Completed steps are kept');
    expect((await deploy()).exitCode).toBe(0);
  });

  test('a missing npx is explained', async () => {
    rmSync(join(folder, 'npx'));
    const { exitCode, stderr } = await deploy({ PATH: folder });
    expect([exitCode, stderr]).toEqual([1, 'npx is not on the PATH. Install Node.js with npm.\n']);
  });

  test('credentials of another AWS account are refused before anything runs', async () => {
    writeFileSync(
      join(folder, 'monitor.config.ts'),
      CONFIG.replace('accounts:', `deployment: { awsAccount: '210987654321' },\n  accounts:`),
    );
    const { exitCode, stderr } = await deploy();
    expect([exitCode, calls()]).toEqual([1, []]);
    expect(stderr).toContain(
      'These credentials are for the AWS account 123456789012, and the configuration names 210987654321.',
    );
  });

  test('missing credentials and a missing region are explained', async () => {
    const without = { AWS_EC2_METADATA_DISABLED: 'true', HOME: folder };
    const credentials = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
    const one = await deploy({ ...without, ...credentials });
    expect([one.exitCode, one.stderr]).toEqual([
      1,
      expect.stringContaining('No valid AWS credentials found'),
    ]);
    const other = await deploy({ ...without, AWS_REGION: '' });
    expect([other.exitCode, other.stderr]).toEqual([
      1,
      expect.stringContaining('No AWS region is set'),
    ]);
    expect(calls()).toEqual([]);
  });

  test('in the repository, its only stack is deployed', async () => {
    writeFileSync(join(folder, 'package.json'), '{"name":"cert-expiry-monitor","type":"module"}');
    symlinkSync(resolve('infra'), join(folder, 'infra'));
    await bootstrap();
    const { stdout } = await deploy();
    expect(calls()).toEqual(['cdk deploy --require-approval never']);
    expect(stdout).toContain('doctor --stack CertExpiryMonitor');
  });
});
