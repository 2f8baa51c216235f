import { defineMonitor } from './infra/deploy/config/monitor-config.ts';

/**
 * An example of a configuration. Copy it to `monitor.config.ts`, which Git ignores, and edit the copy.
 *
 * `docs/reference/configuration.md` explains all options; only `accounts` is required.
 * Do not put API keys into this file. Store them in AWS Secrets Manager: see `docs/how-to/deploy.md`.
 */
export default defineMonitor({
  accounts: [
    // AWS Certificate Manager needs no secret. CloudFront uses certificates of us-east-1 only.
    { provider: 'acm', name: 'main' },
    {
      provider: 'digicert',
      name: 'main',
      region: 'us',
      interval: '1 hour',
      tags: { team: 'platform' },
    },
    // Examples of other providers. Their settings are listed in shared/providers/<provider>/README.md.
    // { provider: 'huawei', name: 'main', region: 'ap-southeast-1' },
    // { provider: 'qualys', name: 'main', platform: 'eu1', staleAfterDays: 14 },
    // { provider: 'autodns', name: 'main', interface: 'json', context: 9 },
  ],
  notifications: {
    channels: [{ type: 'email', addresses: ['certificates@example.com'] }],
  },
});
