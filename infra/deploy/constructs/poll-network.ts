import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { FunctionProps } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { defined } from '../../../shared/runtime/defined.ts';
import { problem } from '../config/problem.ts';
import type { Problem } from '../config/problem.ts';
import { acknowledge } from './acknowledge.ts';

/** The props of the construct about the network of the poll functions. */
export interface NetworkProps {
  readonly vpc?: IVpc | undefined;
  readonly vpcSubnets?: SubnetSelection | undefined;
  readonly securityGroups?: readonly ISecurityGroup[] | undefined;
  readonly ipv6AllowedForDualStack?: boolean | undefined;
}

/** The props of a function that runs in a VPC. */
export type PollNetwork = Pick<
  FunctionProps,
  'vpc' | 'vpcSubnets' | 'securityGroups' | 'ipv6AllowedForDualStack'
>;

/**
 * The network of the poll functions; `undefined` without a VPC. They share one security group, because AWS Lambda creates
 * one network interface for each combination of subnet and security groups.
 */
export function pollNetwork(monitor: Construct, props: NetworkProps): PollNetwork | undefined {
  const { vpc, vpcSubnets, securityGroups, ipv6AllowedForDualStack } = props;
  if (vpc === undefined) return undefined;
  const groups = securityGroups ?? [
    new SecurityGroup(monitor, 'PollSecurityGroup', {
      vpc,
      description: 'Polls of the certificate expiry monitor: no incoming connections',
      allowAllOutbound: true,
      allowAllIpv6Outbound: ipv6AllowedForDualStack === true,
    }),
  ];
  return defined({ vpc, vpcSubnets, ipv6AllowedForDualStack, securityGroups: [...groups] });
}

/** Whether the monitor creates a security group. */
export function needsSecurityGroup({ vpc, securityGroups }: NetworkProps): boolean {
  return vpc !== undefined && securityGroups === undefined;
}

/** Options without the VPC that they are for. */
export function networkProblems({ vpc, ...others }: NetworkProps): Problem[] {
  if (vpc !== undefined) return [];
  return Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [problem([name], 'needs a VPC. Set "vpc" too, or remove it')],
  );
}

/**
 * Allows AWS Lambda to connect a function to its VPC: the actions of the managed policy AWSLambdaVPCAccessExecutionRole
 * without those for logs, which are granted for one log group.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export function allowNetworkInterfaces(role: Role): void {
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'ec2:AssignPrivateIpAddresses',
        'ec2:CreateNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSubnets',
        'ec2:UnassignPrivateIpAddresses',
      ],
      resources: ['*'],
    }),
  );
  acknowledge(role, {
    'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
      'AWS Lambda requires these actions for every resource to connect a function to a VPC.',
  });
}
