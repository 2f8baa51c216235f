import * as z from 'zod';
import { formatValue } from './describe-issue.ts';

/** Where the app of the repository deploys the monitor. In an app of your own, your stack and the props decide this. */
export interface DeploymentOptions {
  /**
   * The name of the stack. A deployment with another name creates a second monitor with a state of its own.
   * @default 'CertExpiryMonitor'
   */
  readonly stackName?: string;
  /**
   * The AWS region of the stack: `eu-central-1`.
   * @default - the region of your AWS profile, or of `AWS_REGION`
   */
  readonly region?: string;
  /**
   * The ID of the AWS account of the stack. A deployment with credentials of another AWS account stops.
   * @default - the AWS account of your credentials
   */
  readonly awsAccount?: string;
  /**
   * The name of the event bus. A second monitor in the same AWS account and region needs another name.
   * @default 'cert-expiry-monitor'
   */
  readonly eventBusName?: string;
  /**
   * Whether AWS X-Ray traces the functions.
   * @default false
   */
  readonly tracing?: boolean;
  /**
   * Whether the resources of the provider accounts are in nested stacks. Required for more than about 40 accounts,
   * because CloudFormation allows 500 resources per stack: see `docs/how-to/large-deployments.md`.
   * @default false
   */
  readonly nestedStacks?: boolean;
  /**
   * The VPC in which the poll functions run, for polls from a fixed address or of private endpoints: see
   * `docs/how-to/large-deployments.md`.
   * @default - AWS Lambda's own network: addresses change, and private endpoints cannot be reached
   */
  readonly vpc?: VpcOptions;
  /**
   * The ARN of your AWS KMS key for tables, topics, queues and logs. Its policy must allow the AWS services of the
   * monitor: see `docs/how-to/large-deployments.md`.
   * @default - keys that AWS owns or manages, and one key per topic
   */
  readonly encryptionKeyArn?: string;
}

/** An existing VPC, by IDs. */
export interface VpcOptions {
  /** `vpc-0123456789abcdef0` */
  readonly vpcId: string;
  /** Subnets with a route to the providers, to DynamoDB and to Secrets Manager: `['subnet-0123456789abcdef0']`. */
  readonly subnetIds: readonly string[];
  /** @default - one security group that allows all outgoing connections */
  readonly securityGroupIds?: readonly string[];
  /**
   * Whether the poll functions also have IPv6 addresses. The subnets must be dual-stack.
   * @default false
   */
  readonly ipv6AllowedForDualStack?: boolean;
}

/** The ID of a resource of Amazon VPC: `subnet-0123456789abcdef0`. */
const idOf = (kind: string) =>
  z.string().regex(new RegExp(`^${kind}-[0-9a-f]{8,17}$`), {
    error: ({ input }) =>
      `${formatValue(input)} is not allowed. Use an ID such as "${kind}-0123456789abcdef0"`,
  });

const Vpc = z.strictObject({
  vpcId: idOf('vpc'),
  subnetIds: z.array(idOf('subnet')).min(1, 'is an empty list. Add at least one subnet'),
  securityGroupIds: z
    .array(idOf('sg'))
    .min(1, 'is an empty list. Remove it, or add at least one security group')
    .optional(),
  ipv6AllowedForDualStack: z.boolean().default(false),
});

/** The stack of the app, unless the configuration names another one. */
export const DEFAULT_STACK_NAME = 'CertExpiryMonitor';
/** The event bus of a monitor that names no other one. */
export const DEFAULT_EVENT_BUS_NAME = 'cert-expiry-monitor';

/** What a name must be to name both an event bus and a schema registry. */
export const EventBusName = z.string().regex(/^(?!aws\.|default$)[\w.-]{1,64}$/, {
  error: ({ input }) =>
    `${formatValue(input)} is not allowed. Use 1 to 64 letters, digits, ".", "-" and "_", not "default", and not starting with "aws.", because an event bus and a schema registry get this name`,
});

/** Parses `DeploymentOptions`. */
export const DeploymentSchema = z.strictObject({
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,127}$/, {
      error: ({ input }) =>
        `${formatValue(input)} is not allowed. Use a letter, followed by at most 127 letters, digits and hyphens`,
    })
    .default(DEFAULT_STACK_NAME),
  region: z
    .string()
    .regex(/^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/, {
      error: ({ input }) =>
        `${formatValue(input)} is not an AWS region. Use the code of a region, such as "eu-central-1"`,
    })
    .optional(),
  awsAccount: z
    .string({
      error: ({ input }) =>
        `${formatValue(input)} is not the ID of an AWS account. Use a string of 12 digits, such as "123456789012"`,
    })
    .regex(/^\d{12}$/, {
      error: ({ input }) =>
        `${formatValue(input)} is not the ID of an AWS account. Use 12 digits, such as "123456789012"`,
    })
    .optional(),
  eventBusName: EventBusName.default(DEFAULT_EVENT_BUS_NAME),
  tracing: z.boolean().default(false),
  nestedStacks: z.boolean().default(false),
  vpc: Vpc.optional(),
  encryptionKeyArn: z
    .string()
    .regex(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/, {
      error: ({ input }) =>
        `${formatValue(input)} is not the ARN of a KMS key. Use an ARN such as "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"`,
    })
    .optional(),
});
