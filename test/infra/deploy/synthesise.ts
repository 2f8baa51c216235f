import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { CertExpiryMonitor } from '../../../infra/deploy/cert-expiry-monitor.ts';
import type { CertExpiryMonitorProps } from '../../../infra/deploy/cert-expiry-monitor.ts';
import type { ChannelConfig } from '../../../infra/deploy/config/monitor-config.ts';

/** Two accounts, e-mail, Slack, Amazon Q and a weekly summary. */
export const EVERYTHING: CertExpiryMonitorProps = {
  accounts: [
    { provider: 'digicert', name: 'main', tags: { team: 'platform' } },
    { provider: 'digicert', name: 'europe', region: 'eu', interval: '15 minutes' },
  ],
  notifications: {
    channels: [
      { type: 'email', addresses: ['certificates@example.com'] },
      { type: 'slack', webhookSecretName: 'cert-expiry-monitor/slack' },
      { type: 'amazon-q' },
    ],
    weeklySummary: { groupBy: { tag: 'team' }, timeZone: 'Europe/Berlin' },
  },
  tags: { environment: 'production' },
};

/** The notifications of `EVERYTHING` with a channel of every type, and escalation. */
export const EVERY_CHANNEL = {
  ...EVERYTHING.notifications,
  channels: [
    ...(EVERYTHING.notifications?.channels ?? []),
    { type: 'teams', webhookSecretName: 'cert-expiry-monitor/teams' },
    { type: 'pagerduty', routingKeySecretName: 'cert-expiry-monitor/pagerduty' },
  ],
  escalation: { emails: ['on-call@example.com'] },
} satisfies CertExpiryMonitorProps['notifications'];

/** The notifications of `EVERYTHING` without the channels of a type, and with other channels instead. */
export function notificationsWithout(
  type: string,
  ...instead: readonly ChannelConfig[]
): NonNullable<CertExpiryMonitorProps['notifications']> {
  const { channels = [], ...others } = EVERYTHING.notifications ?? {};
  return { ...others, channels: [...channels.filter((one) => one.type !== type), ...instead] };
}

/**
 * A stack with a monitor, its functions not bundled: that takes long and changes no template.
 *
 * @param props or a function that creates resources for them in the stack.
 */
export function stackWith(
  props: CertExpiryMonitorProps | ((stack: Stack) => CertExpiryMonitorProps) = EVERYTHING,
) {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new Stack(app, 'Stack');
  const given = typeof props === 'function' ? props(stack) : props;
  return { app, stack, monitor: new CertExpiryMonitor(stack, 'Monitor', given) };
}

/** The templates of a stack and of its nested stacks. */
export function templatesOf(stack: Stack): Template[] {
  const nested = stack.node.findAll().filter((one) => NestedStack.isNestedStack(one));
  return [stack, ...nested].map((one: Stack) => Template.fromStack(one));
}

export function synthesise(props: CertExpiryMonitorProps = EVERYTHING): Template {
  return Template.fromStack(stackWith(props).stack);
}

/** The properties of every resource of a type, by logical id, read through a schema. */
export function resourcesOf<Properties extends z.ZodType>(
  template: Template,
  type: string,
  properties: Properties,
): Map<string, z.infer<Properties>> {
  return new Map(
    Object.entries(template.findResources(type)).map(([id, resource]) => [
      id,
      properties.parse(z.object({ Properties: z.unknown() }).parse(resource).Properties),
    ]),
  );
}
