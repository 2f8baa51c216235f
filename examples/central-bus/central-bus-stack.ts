import { Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { AccountPrincipal, OrganizationPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IPrincipal } from 'aws-cdk-lib/aws-iam';
import { EVENT_SOURCE } from 'cert-expiry-monitor/events';
import type { Construct } from 'constructs';

export interface CentralBusStackProps extends StackProps {
  readonly eventBusName: string;
  /** The AWS accounts of the monitors, or the AWS organization that all of them belong to: `o-a1b2c3d4e5`. */
  readonly senders: { readonly accounts: readonly string[] } | { readonly organization: string };
}

/** A bus that accepts the events of monitors in other AWS accounts and regions. */
export class CentralBusStack extends Stack {
  readonly bus: EventBus;

  constructor(
    scope: Construct,
    id: string,
    { eventBusName, senders, ...props }: CentralBusStackProps,
  ) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'EventBus', { eventBusName });
    if ('organization' in senders) {
      this.#allow('MonitorsOfOrganization', new OrganizationPrincipal(senders.organization));
      return;
    }
    for (const account of senders.accounts) {
      this.#allow(`Monitor${account}`, new AccountPrincipal(account));
    }
  }

  /** Allows a principal to send events of monitors, and no others. */
  #allow(sid: string, sender: IPrincipal): void {
    this.bus.addToResourcePolicy(
      new PolicyStatement({
        sid,
        principals: [sender],
        actions: ['events:PutEvents'],
        resources: [this.bus.eventBusArn],
        conditions: { 'ForAllValues:StringEquals': { 'events:source': EVENT_SOURCE } },
      }),
    );
  }
}
