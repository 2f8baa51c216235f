import { defineMonitor } from './infra/monitor-config.ts';

/**
 * What to monitor, and whom to tell. Every field is explained in `infra/monitor-config.ts`; only the accounts
 * are needed. Keys stand nowhere here, but in Secrets Manager: see `docs/deploy.md`.
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
  ],
  notifications: {
    emails: ['certificates@example.com'],
  },
});
