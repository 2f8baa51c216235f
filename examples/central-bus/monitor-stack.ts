import { Duration, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { EventBus as EventBusTarget } from 'aws-cdk-lib/aws-events-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { addStackOutputs, CertExpiryMonitor } from 'cert-expiry-monitor';
import type { MonitorConfig } from 'cert-expiry-monitor';
import type { Construct } from 'constructs';

export interface MonitorStackProps extends StackProps {
  readonly config: MonitorConfig;
  readonly centralBusArn: string;
}

/** A monitor that sends all its events to the central bus too. */
export class MonitorStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, centralBusArn, ...props }: MonitorStackProps,
  ) {
    super(scope, id, props);
    const monitor = new CertExpiryMonitor(this, 'Monitor', config);
    addStackOutputs(monitor);

    // EventBridge retries for 24 hours, and then keeps the event here: in the AWS account and region of the rule.
    const deadLetterQueue = new Queue(this, 'CentralBusDeadLetters', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const centralBus = EventBus.fromEventBusArn(this, 'CentralBus', centralBusArn);
    monitor.onEvent('ToCentralBus', {
      description: 'Sends all events to the central bus',
      target: new EventBusTarget(centralBus, { deadLetterQueue }),
    });
  }
}
