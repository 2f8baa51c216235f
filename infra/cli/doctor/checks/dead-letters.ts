import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { documentUrl } from '../../../deploy/documentation.ts';
import { count } from '../../../local/report/plain-text.ts';
import { resourcesOf } from '../deployed/deployed-monitor.ts';
import type { DeployedMonitor } from '../deployed/deployed-monitor.ts';
import { ok, problem } from '../finding.ts';
import type { Check, Outcome } from '../finding.ts';

/** The dead-letter queues of the stack are empty. */
export function checkDeadLetters({ clients, resources }: DeployedMonitor): Check[] {
  return resourcesOf(resources, 'AWS::SQS::Queue')
    .filter(({ logicalId }) => logicalId.includes('DeadLetters'))
    .map(({ physicalId: QueueUrl }) => ({
      name: 'dead letters',
      subject: 'monitor',
      needs: ['sqs:GetQueueAttributes'],
      reads: `The queue ${QueueUrl.split('/').at(-1)}`,
      async run(abortSignal) {
        const { Attributes } = await clients.sqs.send(
          new GetQueueAttributesCommand({
            QueueUrl,
            AttributeNames: ['ApproximateNumberOfMessages'],
          }),
          { abortSignal },
        );
        const name = QueueUrl.split('/').at(-1) ?? QueueUrl;
        return [
          describeDeadLetters(name, Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0)),
        ];
      },
    }));
}

export function describeDeadLetters(queue: string, size: number): Outcome {
  return size === 0
    ? ok(`${queue} is empty`)
    : problem(
        `${count(size, 'message')} in ${queue}: events were not published, or notifications were not sent`,
        `Follow the section of this queue in ${documentUrl('how-to/runbook.md')}`,
      );
}
