import { Aws, Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';

export interface MonitorScheduleProps {
  /** An expression of EventBridge Scheduler: `cron(…)`, `rate(…)`. */
  readonly expression: string;
  readonly timeZone: string;
  readonly description: string;
  /** Within which each run begins, so that not everything begins at once; none by default. */
  readonly window?: Duration;
  readonly target: LambdaFunction;
  /**
   * For what no later run makes up for: a run that fails is tried again, for hours, and then lies in this queue.
   * @default - the next run does what a failed one did not
   */
  readonly deadLetters?: DeadLetterQueue;
}

/** How long something is tried again that no later run makes up for. */
const PATIENCE = Duration.hours(6);

/** Calls a function again and again, and may do nothing else. */
export class MonitorSchedule extends Construct {
  constructor(scope: Construct, id: string, props: MonitorScheduleProps) {
    super(scope, id);
    const { expression, timeZone, description, window, target, deadLetters } = props;
    if (deadLetters === undefined) runAndForget(target);
    else {
      const onFailure = new SqsDestination(deadLetters);
      target.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: PATIENCE, onFailure });
    }
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
            ...(deadLetters === undefined ? [] : [sendingTo(deadLetters)]),
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
        ...(deadLetters === undefined
          ? { retryAttempts: 2, maxEventAge: Duration.minutes(5) }
          : { retryAttempts: 60, maxEventAge: PATIENCE, deadLetterQueue: deadLetters }),
      }),
    });
  }
}

/** The next run does what a failed one did not; tries that pile up would only overlap. */
function runAndForget(target: LambdaFunction): void {
  target.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(5) });
  acknowledge(target, {
    'Serverless::Serverless-LambdaAsyncFailureDestination':
      'The next run does what a failed one did not; an alarm tells when none of them does.',
  });
}

function sendingTo(queue: DeadLetterQueue): PolicyStatement {
  return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
}
