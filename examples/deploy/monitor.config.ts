import { defineMonitor } from 'cert-expiry-monitor';

export default defineMonitor({
  accounts: [{ provider: 'acm', name: 'main' }],
  notifications: { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] },
});
