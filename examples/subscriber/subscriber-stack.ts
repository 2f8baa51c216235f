import { fileURLToPath } from 'node:url';
import { Duration, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { MonitorEvents } from 'cert-expiry-monitor';

export interface SubscriberStackProps extends StackProps {
  /** The output `EventBusName` of the monitor's stack. */
  readonly eventBusName: string;
  /** The team whose certificates are renewed: the value of the tag `team`. */
  readonly team: string;
}

/** Queues a renewal when a certificate of one team expires within two weeks. */
export class SubscriberStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { eventBusName, team, ...props }: SubscriberStackProps,
  ) {
    super(scope, id, props);
    const deadLetterQueue = new Queue(this, 'DeadLetters', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const renewals = new Queue(this, 'Renewals', { fifo: true, enforceSSL: true });
    const subscriber = new NodejsFunction(this, 'Subscriber', {
      entry: fileURLToPath(new URL('handler.ts', import.meta.url)),
      description: 'Queues the renewal of certificates',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(30),
      environment: { QUEUE_URL: renewals.queueUrl },
      // EventBridge calls the function asynchronously: after the third error, Lambda would drop the event. The dead-letter
      // queue of the rule does not help, because EventBridge has delivered the event by then.
      retryAttempts: 2,
      onFailure: new SqsDestination(deadLetterQueue),
    });
    renewals.grantSendMessages(subscriber);

    const events = MonitorEvents.fromEventBusName(this, 'Certificates', eventBusName);
    events.on('Certificate Approaching Expiration', 'OfTheTeam', {
      description: `Certificates of ${team} that expire within two weeks`,
      eventPattern: {
        detail: {
          daysToExpiry: [{ numeric: ['<=', 14] }],
          certificate: { tags: { team: [team] } },
        },
      },
      target: new LambdaFunction(subscriber, { deadLetterQueue }),
    });
  }
}
