import { Aws, Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
  TimeWindow,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { grantKey } from './encryption-key.ts';

export interface MonitorScheduleProps {
  /** An expression of EventBridge Scheduler: `cron(…)`, `rate(…)`. */
  readonly expression: string;
  readonly timeZone: string;
  readonly description: string;
  /**
   * The flexible time window in which each run starts, so that runs do not all start at the same time.
   * @default - none
   */
  readonly window?: Duration;
  readonly target: LambdaFunction;
  /**
   * The event that the function gets.
   * @default - the event of EventBridge Scheduler
   */
  readonly input?: object;
  /**
   * For runs that a later run does not make up for: a failed run is retried for six hours, and then goes to this queue.
   * @default - failed runs are not retried, because the next run does their work
   */
  readonly deadLetters?: DeadLetterQueue;
  /** The key of the dead-letter queue. */
  readonly encryptionKey?: IKey | undefined;
}

/** How long failed runs are retried if there is a dead-letter queue. */
const RETRY_TIME = Duration.hours(6);

/** Invokes a function on a schedule, with a role that can do nothing else. */
export class MonitorSchedule extends Construct {
  constructor(scope: Construct, id: string, props: MonitorScheduleProps) {
    super(scope, id);
    const { expression, timeZone, description, window, target, input, deadLetters, encryptionKey } =
      props;
    if (deadLetters === undefined) disableRetries(target);
    else {
      const onFailure = new SqsDestination(deadLetters);
      target.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: RETRY_TIME, onFailure });
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
    if (deadLetters !== undefined) {
      grantKey(target, encryptionKey, 'sqs');
      grantKey(role, encryptionKey, 'sqs');
    }
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.expression(expression, TimeZone.of(timeZone)),
      description,
      timeWindow: window === undefined ? TimeWindow.off() : TimeWindow.flexible(window),
      target: new LambdaInvoke(target, {
        role: role.withoutPolicyUpdates(),
        ...(input && { input: ScheduleTargetInput.fromObject(input) }),
        ...(deadLetters === undefined
          ? { retryAttempts: 2, maxEventAge: Duration.minutes(5) }
          : { retryAttempts: 60, maxEventAge: RETRY_TIME, deadLetterQueue: deadLetters }),
      }),
    });
  }
}

/** The next run does the work of a failed one; retries would only overlap with it. */
function disableRetries(target: LambdaFunction): void {
  target.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(5) });
  acknowledge(target, {
    'Serverless::Serverless-LambdaAsyncFailureDestination':
      'The next run does the work of a failed one; an alarm is raised if runs keep failing.',
  });
}

function sendingTo(queue: DeadLetterQueue): PolicyStatement {
  return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
}
