import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import type { CloudWatchClient, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { REPOSITORY_URL } from '../../../deploy/documentation.ts';
import { count } from '../../../local/report/plain-text.ts';
import { resourcesOf } from '../deployed/deployed-monitor.ts';
import type { DeployedMonitor } from '../deployed/deployed-monitor.ts';
import { deleted, ok, problem, REVERT_DRIFT, warning } from '../finding.ts';
import type { Check, Outcome } from '../finding.ts';

/** The maximum of one request. */
const NAMES_PER_REQUEST = 100;

/** The alarms of the stack exist, publish to the notification topic, and are not raised. */
export function checkAlarms({ clients, outputs, resources }: DeployedMonitor): Check {
  return {
    name: 'alarms',
    subject: 'monitor',
    needs: ['cloudwatch:DescribeAlarms'],
    async run(signal) {
      const names = resourcesOf(resources, 'AWS::CloudWatch::Alarm').map((one) => one.physicalId);
      const found = await describeAlarms(clients.cloudWatch, names, signal);
      const missing = names.filter((name) => !found.has(name));
      const alarms = [...found.values()].filter(isOfMonitor);
      const outcomes = alarms.flatMap((alarm) => describeAlarm(alarm, outputs.topicArn));
      return [
        ...missing.map((name) => deleted(`The alarm "${name}"`)),
        ...outcomes,
        ...(missing.length + outcomes.length === 0
          ? [ok(`${count(alarms.length, 'alarm')}, none raised, all publish to the topic`)]
          : []),
      ];
    },
  };
}

async function describeAlarms(
  client: CloudWatchClient,
  names: readonly string[],
  abortSignal: AbortSignal,
): Promise<Map<string, MetricAlarm>> {
  const found = new Map<string, MetricAlarm>();
  for (let first = 0; first < names.length; first += NAMES_PER_REQUEST) {
    const AlarmNames = names.slice(first, first + NAMES_PER_REQUEST);
    const { MetricAlarms = [] } = await client.send(
      new DescribeAlarmsCommand({ AlarmNames, MaxRecords: NAMES_PER_REQUEST }),
      { abortSignal },
    );
    for (const alarm of MetricAlarms) found.set(alarm.AlarmName ?? '', alarm);
  }
  return found;
}

/** Other alarms of the same stack are not checked. */
function isOfMonitor({ AlarmDescription: description = '' }: MetricAlarm): boolean {
  return description.includes(`Runbook: ${REPOSITORY_URL}`);
}

function describeAlarm(alarm: MetricAlarm, topicArn: string): Outcome[] {
  const { AlarmName: name = '', AlarmDescription = '', StateValue, ActionsEnabled } = alarm;
  const [impact = '', runbook = ''] = AlarmDescription.split(' Runbook: ');
  const outcomes: Outcome[] = [];
  if (StateValue === 'ALARM') {
    outcomes.push(
      problem(`The alarm "${name}" is raised. ${impact.replace(/\.$/, '')}`, `Follow ${runbook}`),
    );
  }
  if (ActionsEnabled === false) {
    outcomes.push(
      problem(
        `The actions of the alarm "${name}" are disabled: it sends no message`,
        `Enable them: aws cloudwatch enable-alarm-actions --alarm-names '${name}'`,
      ),
    );
  } else if (alarm.AlarmActions?.includes(topicArn) !== true) {
    outcomes.push(
      warning(`The alarm "${name}" does not publish to the notification topic`, REVERT_DRIFT),
    );
  }
  return outcomes;
}
