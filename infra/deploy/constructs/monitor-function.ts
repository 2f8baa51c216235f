import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type * as z from 'zod';
import { defined } from '../../../shared/runtime/defined.ts';
import { acknowledge } from './acknowledge.ts';
import { grantKey } from './encryption-key.ts';
import { functionCode } from './function-bundle.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';
import { allowNetworkInterfaces } from './poll-network.ts';
import type { PollNetwork } from './poll-network.ts';

export interface MonitorFunctionProps<Environment extends z.core.$ZodType> {
  /** The folder below `lambdas/`. */
  readonly entry: string;
  /**
   * Names the function in its alarm, if a monitor has several functions of one folder.
   * @default - `entry`
   */
  readonly subject?: string;
  readonly description: string;
  /** The impact if the function keeps failing: one sentence for the alarm. */
  readonly impact: string;
  /** The schema with which the function parses its environment. It types `environment`. */
  readonly schema: Environment;
  /** All variables of the schema; a missing variable does not compile. */
  readonly environment: z.input<Environment> & Readonly<Record<string, string>>;
  readonly timeout: Duration;
  /** Mebibytes. */
  readonly memorySize: number;
  /**
   * The alarm requires failures in two consecutive periods. At least one hour, at most 84 hours, because CloudWatch
   * evaluates an alarm over at most a week. For a function that is invoked less than once per hour: the time between
   * two invocations.
   * @default Duration.hours(1)
   */
  readonly failurePeriod?: Duration;
  /** @default - none */
  readonly layers?: readonly ILayerVersion[] | undefined;
  /** @default - AWS Lambda's own network */
  readonly network?: PollNetwork | undefined;
  readonly options: FunctionOptions;
}

/**
 * A function of the monitor: bundled for the shortest cold start, with a log group whose retention is configured, a role
 * that can only write to this log group until more is granted, and an alarm if it keeps failing.
 */
export class MonitorFunction<Environment extends z.core.$ZodType> extends Function {
  constructor(scope: Construct, id: string, props: MonitorFunctionProps<Environment>) {
    const { entry, description, impact, environment, timeout, memorySize, network, options } =
      props;
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Permissions of ${entry}`,
    });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: options.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...defined({ encryptionKey: options.encryptionKey }),
    });
    logGroup.grantWrite(role);
    // Every function reads or writes a table, or reads its stream.
    grantKey(role, options.encryptionKey, 'dynamodb');
    // Before the function, because AWS Lambda checks these permissions when it creates the function.
    if (network !== undefined) allowNetworkInterfaces(role);
    super(scope, id, {
      ...network,
      layers: [...(props.layers ?? [])],
      code: functionCode(entry),
      handler: 'index.handler',
      description,
      role,
      logGroup,
      environment,
      timeout,
      memorySize,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: options.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    });
    acknowledge(this, {
      'Serverless::Serverless-LambdaDLQ':
        'Queues and streams have their own dead-letter queues, and schedules invoke their function again.',
      ...(options.tracing
        ? {}
        : {
            'Serverless::Serverless-LambdaTracing':
              'Tracing has a cost. Enable it with the prop tracing.',
          }),
    });
    if (options.tracing) {
      acknowledge(role, {
        'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
          'AWS X-Ray has no resources to restrict writing to.',
      });
    }
    new MonitorAlarm(this, 'Failing', {
      impact,
      runbook: 'A function keeps failing',
      subject: props.subject ?? entry,
      metric: this.metricErrors({ period: props.failurePeriod ?? Duration.hours(1) }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 0,
      // A single failure is usually temporary, and a later run does the work.
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      options,
    });
  }
}
