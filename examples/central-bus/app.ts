import { App } from 'aws-cdk-lib';
import type { MonitorConfig } from 'cert-expiry-monitor';
import { CentralBusStack } from './central-bus-stack.ts';
import { MonitorStack } from './monitor-stack.ts';

const CENTRAL = { account: '111111111111', region: 'eu-central-1' };
const EVENT_BUS = 'certificates';

/** One monitor per AWS account and region. The names of the provider accounts differ, and so do the keys of certificates. */
const MONITORS: Readonly<
  Record<string, { account: string; region: string; config: MonitorConfig }>
> = {
  Europe: {
    account: '222222222222',
    region: 'eu-west-1',
    config: { accounts: [{ provider: 'digicert', name: 'europe', region: 'eu' }] },
  },
  Asia: {
    account: '333333333333',
    region: 'ap-southeast-1',
    config: { accounts: [{ provider: 'huawei', name: 'asia', region: 'ap-southeast-1' }] },
  },
};

const app = new App();
const central = new CentralBusStack(app, 'CentralBus', {
  env: CENTRAL,
  eventBusName: EVENT_BUS,
  // For many AWS accounts of one organization: { organization: 'o-a1b2c3d4e5' }
  senders: { accounts: [...new Set(Object.values(MONITORS).map(({ account }) => account))] },
});
for (const [name, { account, region, config }] of Object.entries(MONITORS)) {
  const monitor = new MonitorStack(app, `Monitor${name}`, {
    env: { account, region },
    config,
    centralBusArn: `arn:aws:events:${CENTRAL.region}:${CENTRAL.account}:event-bus/${EVENT_BUS}`,
  });
  monitor.addStackDependency(central);
}
