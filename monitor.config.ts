import { defineMonitor } from './infra/deploy/config/monitor-config.ts';

/**
 * What to monitor, and whom to tell. Every field is explained in `infra/deploy/config/monitor-config.ts`; only the accounts
 * are needed. Keys stand nowhere here, but in Secrets Manager: see `docs/how-to/deploy.md`.
 */
export default defineMonitor({
  accounts: [
    {
      provider: 'digicert',
      name: 'main',
      region: 'us',
      every: '1 hour',
      tags: { team: 'platform' },
    },
    // Others look like this. What there is to set is in shared/providers/<provider>/README.md.
    // { provider: 'huawei', name: 'main', region: 'ap-southeast-1' },
    // { provider: 'qualys', name: 'main', platform: 'eu1', staleAfterDays: 14 },
    // { provider: 'autodns', name: 'main', interface: 'json', context: 9 },
  ],
  notifications: {
    emails: ['certificates@example.com'],
  },
});
