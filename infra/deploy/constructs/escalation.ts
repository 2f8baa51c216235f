import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { PINNED } from '../config/placement.ts';
import { pinLogicalId } from '../pin-logical-id.ts';
import { existingTopic } from './existing-topic.ts';
import type { PublishableTopic } from './existing-topic.ts';
import type { FunctionOptions } from './function-options.ts';
import { NotificationDelivery } from './notification-delivery.ts';
import { NotificationTopic } from './notification-topic.ts';

export interface EscalationProps {
  readonly bus: EventBus;
  readonly deliveryLog: TableV2;
  /** The ARN of an existing topic. Without it, a topic is created for the addresses. */
  readonly topicArn?: string | undefined;
  readonly emails?: readonly string[] | undefined;
  /** The e-mail addresses of all topics of the monitor together. */
  readonly addresses: number;
  readonly options: FunctionOptions;
}

/** Sends urgent notifications, and reminders of what is still pending, to additional recipients. */
export class Escalation extends Construct {
  readonly topic: PublishableTopic;

  constructor(scope: Construct, id: string, props: EscalationProps) {
    super(scope, id);
    const { bus, deliveryLog, emails = [], addresses, options } = props;
    this.topic =
      props.topicArn === undefined
        ? this.#ownTopic(`${scope.node.id}${PINNED.escalationTopic}`, emails, options.encryptionKey)
        : existingTopic(this, 'Topic', props.topicArn);
    new NotificationDelivery(this, 'Notifications', {
      bus,
      deliveryLog,
      topic: this.topic,
      channel: 'escalation',
      addresses,
      options,
    });
  }

  #ownTopic(
    logicalId: string,
    emails: readonly string[],
    encryptionKey: IKey | undefined,
  ): NotificationTopic {
    const topic = new NotificationTopic(
      this,
      'Topic',
      emails.map((address) => ({ address })),
      encryptionKey,
    );
    pinLogicalId(topic, logicalId);
    return topic;
  }
}
