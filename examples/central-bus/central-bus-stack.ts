import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EVENT_SOURCE } from 'cert-expiry-monitor/events';
import type { Construct } from 'constructs';

export interface CentralBusStackProps extends StackProps {
  readonly eventBusName: string;
  /** The AWS accounts of the monitors. */
  readonly sourceAccounts: readonly string[];
}

/** A bus that accepts the events of monitors in other AWS accounts and regions. */
export class CentralBusStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { eventBusName, sourceAccounts, ...props }: CentralBusStackProps,
  ) {
    super(scope, id, props);
    const bus = new EventBus(this, 'EventBus', { eventBusName });
    for (const account of sourceAccounts) {
      bus.addToResourcePolicy(
        new PolicyStatement({
          sid: `Monitor${account}`,
          principals: [new AccountPrincipal(account)],
          actions: ['events:PutEvents'],
          resources: [bus.eventBusArn],
          conditions: { 'ForAllValues:StringEquals': { 'events:source': EVENT_SOURCE } },
        }),
      );
    }
  }
}
