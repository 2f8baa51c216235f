import type { Stack } from 'aws-cdk-lib';
import { SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { CertExpiryMonitorProps } from '../../../infra/deploy/cert-expiry-monitor.ts';
import { EVERYTHING, resourcesOf, stackWith, templatesOf } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const PollFunction = z.object({
  VpcConfig: z
    .object({
      SecurityGroupIds: z.array(z.unknown()),
      SubnetIds: z.array(z.unknown()),
      Ipv6AllowedForDualStack: z.boolean().optional(),
    })
    .optional(),
});

/** The template of a monitor in a VPC with the given props. */
function templateWith(propsIn: (stack: Stack, vpc: IVpc) => Partial<CertExpiryMonitorProps>) {
  const { stack } = stackWith((scope) => {
    const vpc = new Vpc(scope, 'Vpc', {
      maxAzs: 2,
      natGateways: 1,
      restrictDefaultSecurityGroup: false,
    });
    // `as`: with exactOptionalPropertyTypes, the class does not match its own interface.
    return { ...EVERYTHING, ...propsIn(scope, vpc as IVpc) };
  });
  const [template = Template.fromString('{}'), ...nested] = templatesOf(stack);
  return { template, nested };
}

const isPoll = (id: string) => id.includes('Polldigicert');

test('only the poll functions run in the VPC, in its private subnets, with one common security group', () => {
  const { template } = templateWith((_, vpc) => ({ vpc }));
  const functions = [...resourcesOf(template, 'AWS::Lambda::Function', PollFunction)];
  const polls = functions.filter(([id]) => isPoll(id)).map(([, { VpcConfig }]) => VpcConfig);
  expect(polls).toHaveLength(2);
  const groups = Object.keys(template.findResources('AWS::EC2::SecurityGroup'));
  expect(groups).toHaveLength(1);
  for (const config of polls) {
    expect(config?.SecurityGroupIds).toEqual([{ 'Fn::GetAtt': [groups[0], 'GroupId'] }]);
    expect(config?.SubnetIds).toHaveLength(2);
    expect(JSON.stringify(config?.SubnetIds)).toContain('PrivateSubnet');
  }
  expect(functions.filter(([id, { VpcConfig }]) => !isPoll(id) && VpcConfig !== undefined)).toEqual(
    [],
  );
});

test('the roles of poll functions can manage network interfaces, and other roles cannot', () => {
  const { template } = templateWith((_, vpc) => ({ vpc }));
  const Policy = z.object({
    Roles: z.tuple([z.object({ Ref: z.string() })]),
    PolicyDocument: z.unknown(),
  });
  const allowed = [...resourcesOf(template, 'AWS::IAM::Policy', Policy).values()]
    .filter(({ PolicyDocument }) =>
      JSON.stringify(PolicyDocument).includes('"ec2:CreateNetworkInterface"'),
    )
    .map(({ Roles }) => Roles[0].Ref);
  expect(allowed).toHaveLength(2);
  for (const role of allowed) expect(role).toContain('Polldigicert');
  // AWS Lambda checks the permissions when it creates the function.
  const Dependent = z.object({ DependsOn: z.array(z.string()) });
  const polls = Object.entries(template.findResources('AWS::Lambda::Function')).filter(([id]) =>
    isPoll(id),
  );
  for (const [, resource] of polls) {
    expect(Dependent.parse(resource).DependsOn.join()).toMatch(/RoleDefaultPolicy/);
  }
});

test('security groups, subnets and IPv6 of your own are used', () => {
  const { template } = templateWith((stack, vpc) => ({
    vpc,
    vpcSubnets: { subnets: vpc.privateSubnets.slice(0, 1) },
    securityGroups: [SecurityGroup.fromSecurityGroupId(stack, 'Own', 'sg-0123456789abcdef0')],
    ipv6AllowedForDualStack: true,
  }));
  template.resourceCountIs('AWS::EC2::SecurityGroup', 0);
  const polls = [...resourcesOf(template, 'AWS::Lambda::Function', PollFunction)].filter(([id]) =>
    isPoll(id),
  );
  for (const [, { VpcConfig }] of polls) {
    expect(VpcConfig).toMatchObject({
      SecurityGroupIds: ['sg-0123456789abcdef0'],
      Ipv6AllowedForDualStack: true,
    });
    expect(VpcConfig?.SubnetIds).toHaveLength(1);
  }
});

test('poll functions in nested stacks run in the VPC of the parent', () => {
  const { template, nested } = templateWith((_, vpc) => ({ vpc, nestedStacks: true }));
  template.resourceCountIs('AWS::EC2::SecurityGroup', 1);
  const configs = nested.flatMap((one) => [
    ...resourcesOf(one, 'AWS::Lambda::Function', PollFunction).values(),
  ]);
  expect(configs).toHaveLength(2);
  for (const { VpcConfig } of configs) expect(VpcConfig?.SubnetIds).toHaveLength(2);
});

test('options of the network without a VPC are rejected', () => {
  const props = { ...EVERYTHING, securityGroups: [], ipv6AllowedForDualStack: true };
  expect(() => stackWith(props)).toThrow(
    /securityGroups: needs a VPC\. Set "vpc" too, or remove it\n.*ipv6AllowedForDualStack: needs a VPC/,
  );
});
