import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteFunctionCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DeleteTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeStack } from '../../../../infra/cli/describe-stack.ts';
import type { Finding } from '../../../../infra/cli/doctor/finding.ts';
import { DoctorReport } from '../../../../infra/cli/doctor/report.ts';
import { startDigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import type { DigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../../../shared/runtime/dynamodb/client.ts';
import { dynamoDBCertificateStore } from '../../../../shared/state/dynamodb-certificate-store.ts';
import { clientOf, createMotoStack } from '../../../support/moto-stack.ts';
import { findMoto, startMoto } from '../../../support/moto.ts';
import type { Moto } from '../../../support/moto.ts';
import { accountState } from '../../../support/states.ts';
import { runScript } from '../../local/support/run-local.ts';

const command = findMoto();
if (command === undefined) {
  console.warn(
    'SKIPPED: the test of doctor with a deployed stack needs moto_server on the PATH (pip install "moto[server]").',
  );
}

const STACK = 'Mine';

describe.skipIf(command === undefined)('doctor with a stack on Moto', () => {
  let moto: Moto;
  let simulator: DigicertSimulator;
  beforeAll(async () => {
    simulator = await startDigicertSimulator({ clock: systemClock });
    moto = await startMoto(command ?? '');
    await createMotoStack(moto, STACK, {
      accounts: [
        { provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl },
        { provider: 'digicert', name: 'other', baseUrl: simulator.baseUrl },
      ],
      notifications: { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] },
    });
    const config = clientOf(moto);
    const outputs = await describeStack(new CloudFormationClient(config), STACK);
    const store = dynamoDBCertificateStore(dynamoDBClient(config), outputs.stateTable);
    await store.saveAccount({ ...accountState(), lastCompleteSyncAt: systemClock() });
    await new SecretsManagerClient(config).send(
      new CreateSecretCommand({
        Name: 'cert-expiry-monitor/digicert-main',
        SecretString: JSON.stringify({ apiKey: simulator.viewOnlyKey }),
      }),
    );
    await new SNSClient(config).send(
      new SubscribeCommand({
        ...{ TopicArn: outputs.topicArn, Protocol: 'email', Endpoint: 'jane.doe@example.com' },
      }),
    );
  }, 60_000);
  afterAll(async () => {
    await simulator.stop();
    await moto.stop();
  });

  test('reports what is right and what is missing', { timeout: 60_000 }, async () => {
    const { exitCode, stdout, stderr } = await runScript(
      'infra/cli/main.ts',
      ['doctor', '--stack', STACK, '--json'],
      { environment: moto.environment },
    );
    expect(exitCode, stderr).toBe(1);
    expect(stdout).not.toContain(simulator.viewOnlyKey);
    expect(stdout).not.toContain('jane.doe');
    const { findings } = DoctorReport.parse(JSON.parse(stdout));
    const statusOf = (subject: string, check: string) =>
      findings
        .filter((finding: Finding) => finding.subject === subject && finding.check === check)
        .map(({ status }) => status);
    expect({
      stack: statusOf('monitor', 'stack'),
      functions: statusOf('monitor', 'functions'),
      secret: statusOf('digicert/main', 'secret'),
      key: statusOf('digicert/main', 'key'),
      sync: statusOf('digicert/main', 'sync'),
      missingSecret: statusOf('digicert/other', 'secret'),
      noSync: statusOf('digicert/other', 'sync'),
    }).toEqual({
      stack: ['ok', 'ok'],
      functions: ['ok'],
      secret: ['ok'],
      key: ['ok'],
      sync: ['ok'],
      missingSecret: ['problem'],
      noSync: ['warning'],
    });
    const topic = findings.filter(({ check }) => check === 'subscriptions');
    expect(topic.map(({ message }) => message)).toEqual(['1 confirmed subscription']);
  });

  test('reports resources that were deleted by hand', { timeout: 60_000 }, async () => {
    const config = clientOf(moto);
    const outputs = await describeStack(new CloudFormationClient(config), STACK);
    const { Functions: [deleted] = [] } = await new LambdaClient(config).send(
      new ListFunctionsCommand({}),
    );
    await new LambdaClient(config).send(
      new DeleteFunctionCommand({ FunctionName: deleted?.FunctionName }),
    );
    await new SNSClient(config).send(new DeleteTopicCommand({ TopicArn: outputs.topicArn }));
    await dynamoDBClient(config).send(new DeleteTableCommand({ TableName: outputs.stateTable }));
    const { exitCode, stdout } = await runScript(
      'infra/cli/main.ts',
      ['doctor', '--stack', STACK, '--json'],
      { environment: moto.environment },
    );
    expect(exitCode).toBe(1);
    const { findings } = DoctorReport.parse(JSON.parse(stdout));
    const gone = findings.filter(({ message }) => message.endsWith('outside of CloudFormation'));
    expect(
      gone.map(({ message }) => message.replace(' was deleted outside of CloudFormation', '')),
    ).toEqual([
      `The function ${deleted?.FunctionName}`,
      `The table ${outputs.stateTable}`,
      `The topic ${outputs.topicArn}`,
    ]);
    for (const { action } of gone) expect(action).toContain('cdk deploy --revert-drift');
  });
});
