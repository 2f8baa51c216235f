import { DescribeRuleCommand } from '@aws-sdk/client-eventbridge';
import { GetEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { GetScheduleCommand } from '@aws-sdk/client-scheduler';
import { accountKey } from '../../../../shared/certificates/certificate.ts';
import { RECOVERY_RULE } from '../../../deploy/alarm-prefix.ts';
import { resourcesOf } from '../deployed/deployed-monitor.ts';
import type { DeployedMonitor, StackResource } from '../deployed/deployed-monitor.ts';
import { ok, problem, REVERT_DRIFT } from '../finding.ts';
import type { Check, Outcome } from '../finding.ts';

/** What starts the functions: schedules, event source mappings, and rules are enabled. */
export function checkTriggers(monitor: DeployedMonitor): Check[] {
  const { resources } = monitor;
  return [
    ...resourcesOf(resources, 'AWS::Scheduler::Schedule').map((one) => checkSchedule(one, monitor)),
    ...resourcesOf(resources, 'AWS::Lambda::EventSourceMapping').map((one) =>
      checkMapping(one, monitor),
    ),
    ...resourcesOf(resources, 'AWS::Events::Rule').map((one) => checkRule(one, monitor)),
  ];
}

function checkSchedule(
  { physicalId: Name }: StackResource,
  { clients, functions }: DeployedMonitor,
): Check {
  return {
    name: 'schedule',
    subject: 'monitor',
    needs: ['scheduler:GetSchedule'],
    reads: `The schedule ${Name}`,
    async run(abortSignal) {
      const schedule = await clients.scheduler.send(new GetScheduleCommand({ Name }), {
        abortSignal,
      });
      const { State, Target, ScheduleExpression = '', ScheduleExpressionTimezone = '' } = schedule;
      const target = functions.find((one) => Target?.Arn?.endsWith(`:${one.name}`));
      // Schedules of other functions in the same stack.
      if (target === undefined) return [];
      const subject =
        target.role.kind === 'poll' ? { subject: accountKey(target.role.account) } : {};
      const outcome =
        State === 'ENABLED'
          ? ok(`${ScheduleExpression} ${ScheduleExpressionTimezone} is enabled`)
          : problem(
              `The schedule ${Name} is disabled: it does not start ${target.name}`,
              REVERT_DRIFT,
            );
      return [{ ...outcome, ...subject }];
    },
  };
}

function checkMapping(
  { physicalId: UUID }: StackResource,
  { clients, functions }: DeployedMonitor,
): Check {
  return {
    name: 'event source',
    subject: 'monitor',
    needs: ['lambda:GetEventSourceMapping'],
    reads: `The event source mapping ${UUID}`,
    async run(abortSignal) {
      const mapping = await clients.lambda.send(new GetEventSourceMappingCommand({ UUID }), {
        abortSignal,
      });
      const { State = '', FunctionArn = '' } = mapping;
      const name = functions.find((one) => FunctionArn.split(':')[6] === one.name)?.name;
      if (name === undefined) return [];
      return [
        isRunning(State)
          ? ok(`${name} receives its records`)
          : problem(
              `The event source mapping of ${name} is ${State.toLowerCase()}: the function receives nothing`,
              `Enable it: aws lambda update-event-source-mapping --uuid ${UUID} --enabled`,
            ),
      ];
    },
  };
}

function isRunning(state: string): boolean {
  return ['Enabled', 'Enabling', 'Creating', 'Updating'].includes(state);
}

function checkRule({ physicalId }: StackResource, { clients, outputs }: DeployedMonitor): Check {
  // CloudFormation names a rule of another bus than the default one `bus|rule`.
  const [Name = '', EventBusName] = physicalId.split('|').toReversed();
  return {
    name: 'rule',
    subject: 'monitor',
    needs: ['events:DescribeRule'],
    reads: `The rule ${Name}`,
    async run(abortSignal): Promise<Outcome[]> {
      const rule = await clients.events.send(new DescribeRuleCommand({ Name, EventBusName }), {
        abortSignal,
      });
      // Rules of other buses belong to other parts of the app, except for the one that announces recovered alarms.
      const isOurs = EventBusName === outputs.eventBus || rule.Description === RECOVERY_RULE;
      if (!isOurs) return [];
      return [
        rule.State === 'ENABLED'
          ? ok(`The rule ${Name} is enabled`)
          : problem(
              `The rule ${Name} is disabled: its events reach no target`,
              `Enable it: aws events enable-rule --name ${Name}${EventBusName === undefined ? '' : ` --event-bus-name ${EventBusName}`}`,
            ),
      ];
    },
  };
}
