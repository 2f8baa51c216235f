import { defineMonitor } from 'cert-expiry-monitor';

export default defineMonitor({
  accounts: [{ provider: 'digicert', name: 'main' }],
  notifications: { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] },
});
