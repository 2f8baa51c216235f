import { Aws, Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

export interface MonitorScheduleProps {
  /** An expression of EventBridge Scheduler: `cron(…)`, `rate(…)`. */
  readonly expression: string;
  readonly timeZone: string;
  readonly description: string;
  /** Within which each run begins, so that not everything begins at once; none by default. */
  readonly window?: Duration;
  readonly target: LambdaFunction;
}

/** Calls a function again and again, and may do nothing else. */
export class MonitorSchedule extends Construct {
  constructor(scope: Construct, id: string, props: MonitorScheduleProps) {
    super(scope, id);
    const { expression, timeZone, description, window, target } = props;
    // The next run does what a failed one did not; tries that pile up would only overlap.
    target.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(5) });
    acknowledge(target, {
      'Serverless::Serverless-LambdaAsyncFailureDestination':
        'The next run does what a failed one did not; an alarm tells when none of them does.',
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: {
        Invoke: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: [target.functionArn],
            }),
          ],
        }),
      },
    });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.expression(expression, TimeZone.of(timeZone)),
      description,
      timeWindow: window === undefined ? TimeWindow.off() : TimeWindow.flexible(window),
      target: new LambdaInvoke(target, {
        role: role.withoutPolicyUpdates(),
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
      }),
    });
  }
}
