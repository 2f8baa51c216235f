import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import {
  LogLevel,
  NodejsFunction,
  OutputFormat,
  SourceMapMode,
} from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type * as z from 'zod';
import { acknowledge } from './acknowledge.ts';
import { FUNCTION_BUNDLE } from './function-bundle.ts';
import type { FunctionOptions } from './function-options.ts';
import { MonitorAlarm } from './monitor-alarm.ts';

export interface MonitorFunctionProps<Environment extends z.ZodType> {
  /** The folder below `lambdas/`. */
  readonly entry: string;
  /**
   * What the alarm on failures calls it, where a monitor has several functions of one folder.
   * @default - `entry`
   */
  readonly subject?: string;
  readonly description: string;
  /** What it means for people that the function keeps failing, in one sentence. */
  readonly impact: string;
  /** The schema by which the function reads its environment: types `environment`. */
  readonly schema: Environment;
  /** Every variable that the schema asks for; a forgotten one does not compile. */
  readonly environment: z.input<Environment> & Readonly<Record<string, string>>;
  readonly timeout: Duration;
  /** Mebibytes. */
  readonly memorySize: number;
  /**
   * The alarm tells of failures in each of two such periods in a row: of one hour at least, and of no more than
   * 84 hours, because CloudWatch evaluates no alarm over more than a week. A function that is called less often
   * than every hour needs as long as it takes from one call to the next.
   * @default Duration.hours(1)
   */
  readonly failurePeriod?: Duration;
  readonly options: FunctionOptions;
}

/**
 * One of the monitor's functions: bundled for the shortest cold start, with a log group that ends, and with
 * a role that may write to that log and nothing else until something is granted. Alarms when it keeps failing.
 */
export class MonitorFunction<Environment extends z.ZodType> extends NodejsFunction {
  constructor(scope: Construct, id: string, props: MonitorFunctionProps<Environment>) {
    const { entry, description, impact, environment, timeout, memorySize, options } = props;
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${entry} may do`,
    });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: options.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      entry: fileInProject(`lambdas/${entry}/handler.ts`),
      projectRoot: fileInProject(''),
      depsLockFilePath: fileInProject('package-lock.json'),
      handler: 'handler',
      description,
      role,
      logGroup,
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps' },
      timeout,
      memorySize,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: options.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      bundling: {
        ...FUNCTION_BUNDLE,
        format: OutputFormat.CJS,
        mainFields: [...FUNCTION_BUNDLE.mainFields],
        bundleAwsSDK: true,
        sourceMap: true,
        sourceMapMode: SourceMapMode.DEFAULT,
        sourcesContent: false,
        logLevel: LogLevel.ERROR,
      },
    });
    acknowledge(this, {
      'Serverless::Serverless-LambdaDLQ':
        'Queues and streams have dead-letter queues of their own, and what a schedule calls is called again.',
      ...(options.tracing
        ? {}
        : {
            'Serverless::Serverless-LambdaTracing': 'Costs, and is turned on by the prop tracing.',
          }),
    });
    if (options.tracing) {
      acknowledge(role, {
        'AwsSolutions::AwsSolutions-IAM5[Resource::*]': 'AWS X-Ray knows no resources to write to.',
      });
    }
    new MonitorAlarm(this, 'Failing', {
      impact,
      runbook: 'A function keeps failing',
      subject: props.subject ?? entry,
      metric: this.metricErrors({ period: props.failurePeriod ?? Duration.hours(1) }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: 0,
      // One failure passes by itself more often than not, and what it missed is caught up with.
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      options,
    });
  }
}

/** From this file's place, so that the construct works in an app that lies elsewhere. */
function fileInProject(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
