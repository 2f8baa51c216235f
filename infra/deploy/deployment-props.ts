import { SecurityGroup, Subnet, Vpc } from 'aws-cdk-lib/aws-ec2';
import type { ISubnet } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { defined } from '../../shared/runtime/defined.ts';
import type { CertExpiryMonitorProps } from './cert-expiry-monitor.ts';
import type { Monitor } from './config/monitor.ts';
import { acknowledge } from './constructs/acknowledge.ts';

/** The props of the construct for the option `deployment` of the configuration, without those of the stack. */
export function deploymentProps(
  scope: Construct,
  { eventBusName, tracing, nestedStacks, vpc, encryptionKeyArn }: Monitor['deployment'],
): Omit<CertExpiryMonitorProps, 'accounts'> {
  return {
    ...{ eventBusName, tracing, nestedStacks },
    ...(vpc !== undefined && networkProps(scope, vpc)),
    ...(encryptionKeyArn !== undefined && {
      encryptionKey: Key.fromKeyArn(scope, 'EncryptionKey', encryptionKeyArn),
    }),
  };
}

/** Imports by ID, without requests to AWS at synthesis. */
function networkProps(
  scope: Construct,
  {
    vpcId,
    subnetIds,
    securityGroupIds,
    ipv6AllowedForDualStack,
  }: NonNullable<Monitor['deployment']['vpc']>,
): Pick<
  CertExpiryMonitorProps,
  'vpc' | 'vpcSubnets' | 'securityGroups' | 'ipv6AllowedForDualStack'
> {
  return defined({
    // The availability zones are required and not used, because the subnets are named.
    vpc: Vpc.fromVpcAttributes(scope, 'Vpc', { vpcId, availabilityZones: [''] }),
    vpcSubnets: { subnets: subnetIds.map((id) => importSubnet(scope, id)) },
    securityGroups: securityGroupIds?.map((id) => SecurityGroup.fromSecurityGroupId(scope, id, id)),
    ipv6AllowedForDualStack,
  });
}

function importSubnet(scope: Construct, id: string): ISubnet {
  const subnet = Subnet.fromSubnetId(scope, id, id);
  acknowledge(subnet, {
    'Annotation::@aws-cdk/aws-ec2:noSubnetRouteTableId': 'The route table is not used.',
  });
  return subnet;
}
