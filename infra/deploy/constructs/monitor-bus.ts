import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { EVENT_SOURCE } from '../../../shared/events/event.ts';

export interface MonitorBusProps {
  readonly name: string;
  /** Days for which what was published can be replayed. */
  readonly archiveDays: number;
}

/** The bus that every change goes out on, with an archive of all of them. */
export class MonitorBus extends EventBus {
  constructor(scope: Construct, id: string, { name, archiveDays }: MonitorBusProps) {
    super(scope, id, {
      eventBusName: name,
      description: 'What happens to certificates, their validations and the accounts they are in',
    });
    this.archive('Archive', {
      description: 'Every event of the certificate expiry monitor, to be replayed',
      eventPattern: { source: [EVENT_SOURCE] },
      retention: Duration.days(archiveDays),
    });
  }
}
