import type { CertExpiryMonitorProps } from '../../deploy/index.ts';

export const STACK = 'Certificates';
export const MONITOR = 'Monitor';

/** A channel of every type, so that the template has every function. */
export const PROPS = {
  accounts: [
    { provider: 'digicert', name: 'main', tags: { team: 'platform' } },
    { provider: 'autodns', name: 'main', interface: 'json', context: 9 },
  ],
  notifications: {
    channels: [
      { type: 'email', addresses: ['certificates@example.com'] },
      { type: 'slack', webhookSecretName: 'cert-expiry-monitor/slack' },
      { type: 'amazon-q' },
      { type: 'teams', webhookSecretName: 'cert-expiry-monitor/teams' },
      { type: 'pagerduty', routingKeySecretName: 'cert-expiry-monitor/pagerduty' },
    ],
    escalation: { emails: ['on-call@example.com'] },
    weeklySummary: { groupBy: { tag: 'team' }, timeZone: 'Europe/Berlin' },
  },
} satisfies CertExpiryMonitorProps;

/** A stack with nested stacks, a VPC and a key. */
export const LARGE = {
  stack: 'Large',
  vpc: {
    vpcId: 'vpc-0123456789abcdef0',
    availabilityZones: ['eu-central-1a'],
    privateSubnetIds: ['subnet-0123456789abcdef0'],
  },
  keyArn: 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
};

const BODY = `const app = new App();
const stack = new Stack(app, '${STACK}');
const monitor = new CertExpiryMonitor(stack, '${MONITOR}', ${JSON.stringify(PROPS, null, 2)});
addStackOutputs(monitor);
const large = new Stack(app, '${LARGE.stack}');
new CertExpiryMonitor(large, '${MONITOR}', {
  accounts: ${JSON.stringify(PROPS.accounts)},
  nestedStacks: true,
  vpc: Vpc.fromVpcAttributes(large, 'Vpc', ${JSON.stringify(LARGE.vpc)}),
  encryptionKey: Key.fromKeyArn(large, 'Key', '${LARGE.keyArn}'),
});
`;

/** The app as an ES module, in TypeScript or JavaScript. */
export const APP = `import { App, Stack } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { addStackOutputs, CertExpiryMonitor } from 'cert-expiry-monitor';

${BODY}`;

/** The app as a CommonJS module in JavaScript. */
export const COMMONJS_APP = `const { App, Stack } = require('aws-cdk-lib');
const { Vpc } = require('aws-cdk-lib/aws-ec2');
const { Key } = require('aws-cdk-lib/aws-kms');
const { addStackOutputs, CertExpiryMonitor } = require('cert-expiry-monitor');

${BODY}`;

/** Mistakes that the types must refuse, and what every entry point exports. */
export const TYPES = `import { defineMonitor, MonitorEvents } from 'cert-expiry-monitor';
import type { MonitorConfig } from 'cert-expiry-monitor';
import { parseEvent } from 'cert-expiry-monitor/events';
import type { ReceivedEvent } from 'cert-expiry-monitor/events';
import { sampleEvent, startSimulatedAccount } from 'cert-expiry-monitor/testing';
import type { SimulatedAccount } from 'cert-expiry-monitor/testing';

export const config: MonitorConfig = defineMonitor({ accounts: [{ provider: 'huawei', name: 'main' }] });
export const expired: ReceivedEvent<'Certificate Expired'> = sampleEvent('Certificate Expired');
const event = parseEvent(expired);
if (event['detail-type'] === 'Certificate Expired') {
  const key: string = event.detail.certificate.key;
  console.log(key);
}
export const account: Promise<SimulatedAccount> = startSimulatedAccount('digicert');
export function subscribe(events: MonitorEvents): void {
  events.on('Certificate Expired', 'Expired');
  // @ts-expect-error an event that does not exist
  events.on('Certificate Vanished', 'Vanished');
}
// @ts-expect-error a provider that does not exist
defineMonitor({ accounts: [{ provider: 'digisert', name: 'main' }] });
`;

/** Strict, with the declarations of packages checked too. (Those of aws-cdk-lib do not allow exactOptionalPropertyTypes.) */
export const STRICT_OPTIONS = {
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022'],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};

/** tsconfig.json of `cdk init app` when its apps ran with ts-node. */
export const TS_NODE_OPTIONS = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  lib: ['es2022'],
  declaration: true,
  strict: true,
  noImplicitAny: true,
  strictNullChecks: true,
  noImplicitThis: true,
  alwaysStrict: true,
  noImplicitReturns: true,
  inlineSourceMap: true,
  inlineSources: true,
  experimentalDecorators: true,
  strictPropertyInitialization: false,
  skipLibCheck: true,
  typeRoots: ['../node_modules/@types'],
};
