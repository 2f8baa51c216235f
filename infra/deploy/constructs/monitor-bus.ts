import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { EVENT_SOURCE } from '../../../shared/events/event.ts';

export interface MonitorBusProps {
  readonly name: string;
  /** Days for which published events can be replayed. */
  readonly archiveDays: number;
}

/** The event bus of the monitor, with an archive of all its events. */
export class MonitorBus extends EventBus {
  constructor(scope: Construct, id: string, { name, archiveDays }: MonitorBusProps) {
    super(scope, id, {
      eventBusName: name,
      description: 'Events about certificates, validations and provider accounts',
    });
    this.archive('Archive', {
      description: 'All events of the certificate expiry monitor, for replay',
      eventPattern: { source: [EVENT_SOURCE] },
      retention: Duration.days(archiveDays),
    });
  }
}
