import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { NestedStack } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { CertExpiryMonitorProps } from '../../infra/deploy/cert-expiry-monitor.ts';
import { addStackOutputs } from '../../infra/deploy/add-stack-outputs.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import { stackWith } from '../infra/deploy/synthesise.ts';
import type { Moto } from './moto.ts';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
type Resource = z.infer<typeof Resource>;
const Synthesised = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.unknown()).default({}),
  Parameters: z.record(z.string(), z.unknown()).default({}),
});

export const BUS = 'cert-expiry-monitor';

/**
 * Creates the synthesized stack of a monitor as far as moto supports it: its tables, its topic, its bus, and the
 * functions that poll (which moto simulates). The other functions run in the calling process.
 *
 * @returns the queue of `send-notifications`, with a rule like that of the stack.
 */
export async function createMotoStack(
  moto: Moto,
  name: string,
  props: CertExpiryMonitorProps,
): Promise<{ readonly notificationQueueUrl: string }> {
  const { stack, monitor } = stackWith(props);
  addStackOutputs(monitor);
  const nested = stack.node.findAll().filter((one) => NestedStack.isNestedStack(one));
  for (const one of nested) {
    const { Outputs, ...template } = convertedTemplate(one);
    const id = stack.resolve(one.nestedStackResource?.ref) as { readonly Ref: string };
    await storeTemplate(moto, id.Ref, { ...template, Outputs });
  }
  const { Outputs, ...template } = convertedTemplate(stack);
  // Moto does not support references to a bus.
  const outputs = { ...Outputs, EventBusName: { Value: BUS } };
  const config = clientOf(moto);
  await new CloudFormationClient(config).send(
    new CreateStackCommand({
      StackName: name,
      TemplateBody: JSON.stringify({ ...template, Outputs: outputs }),
    }),
  );
  return { notificationQueueUrl: await subscribeQueue(moto) };
}

/** The template of a stack as far as moto supports it. */
function convertedTemplate(stack: Stack): z.infer<typeof Synthesised> {
  const { Resources, Outputs, Parameters } = Synthesised.parse(Template.fromStack(stack).toJSON());
  const kept = Object.entries(Resources).flatMap(([id, resource]): [string, Resource][] => {
    const converted = convert(id, resource);
    return converted === undefined
      ? []
      : [[id, { Type: resource.Type, Properties: {}, ...converted }]];
  });
  // The version of the CDK's bootstrap stack, which moto does not have.
  const { BootstrapVersion: _, ...parameters } = Parameters;
  return { Resources: Object.fromEntries(kept), Outputs, Parameters: parameters };
}

const TEMPLATES = 'templates';

/** Stores the template of a nested stack in S3, where CloudFormation reads it. */
async function storeTemplate({ origin }: Moto, id: string, template: object): Promise<void> {
  const put = async (path: string, body?: string) => {
    const { ok } = await fetch(`${origin}/${path}`, {
      method: 'PUT',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=test/20270101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=none',
      },
      ...(body !== undefined && { body }),
    });
    if (!ok) throw new Error(`Moto did not store ${path}.`);
  };
  await put(TEMPLATES);
  await put(`${TEMPLATES}/${id}`, JSON.stringify(template));
}

/** A resource in the form for moto; `undefined` for unsupported types. */
function convert(id: string, { Type, Properties }: Resource): Partial<Resource> | undefined {
  switch (Type) {
    case 'AWS::DynamoDB::GlobalTable': {
      const { Replicas: _replicas, TimeToLiveSpecification: _ttl, ...same } = Properties;
      return { Type: 'AWS::DynamoDB::Table', Properties: same };
    }
    case 'AWS::SNS::Topic':
      return { Properties: {} };
    case 'AWS::Events::EventBus':
      return { Properties: { Name: BUS } };
    case 'AWS::IAM::Role': {
      const { AssumeRolePolicyDocument } = Properties;
      return { Properties: { AssumeRolePolicyDocument } };
    }
    case 'AWS::CloudFormation::Stack':
      return { Properties: { ...Properties, TemplateURL: `http://localhost/${TEMPLATES}/${id}` } };
    case 'AWS::Lambda::Function': {
      const { Role, Handler, Runtime, Environment } = Properties;
      const Code = { ZipFile: 'nothing of it is run' };
      return id.includes('Poll')
        ? { Properties: { Role, Handler, Runtime, Environment, Code } }
        : undefined;
    }
    default:
      return undefined;
  }
}

async function subscribeQueue(moto: Moto): Promise<string> {
  const config = clientOf(moto);
  const queues = new SQSClient(config);
  const events = new EventBridgeClient(config);
  const { QueueUrl: url = '' } = await queues.send(
    new CreateQueueCommand({ QueueName: 'notifications' }),
  );
  const { Attributes: attributes } = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
  );
  const rule = { Name: 'notifications', EventBusName: BUS };
  const EventPattern = JSON.stringify({ source: [EVENT_SOURCE] });
  await events.send(new PutRuleCommand({ ...rule, EventPattern }));
  await events.send(
    new PutTargetsCommand({
      ...{ Rule: rule.Name, EventBusName: BUS },
      Targets: [{ Id: 'queue', Arn: attributes?.['QueueArn'] ?? '' }],
    }),
  );
  return url;
}

/** The options of a client that uses moto. */
export function clientOf({ origin }: Moto) {
  return {
    endpoint: origin,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
}
