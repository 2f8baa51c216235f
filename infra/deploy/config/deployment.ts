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
}

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
});
