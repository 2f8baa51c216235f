import type { WeeklySummary } from '../../shared/certificates/weekly-summary.ts';
import type { Finding } from '../../shared/certificates/finding.ts';
import { describeSummary } from '../../shared/events/describe-summary.ts';
import { at } from './certificates.ts';
import { initialInventory } from './notable-account-events.ts';

/** What waits for the team `platform` in the seventh week of 2027. */
const summary: WeeklySummary = {
  week: '2027-W07',
  group: { by: 'tag', tag: 'team', value: 'platform' },
  tags: { team: 'platform' },
  accounts: ['digicert/main', 'qualys/main'],
  accountCount: 2,
  certificates: 431,
  ending: { within7Days: 1, within30Days: 9, within90Days: 51 },
  pendingValidations: 3,
  organizationsPending: 1,
  findings: 6,
  urgent: initialInventory.urgent.map((finding): Finding =>
    finding.kind === 'validation-pending' ? { ...finding, result: 'zone-appended-twice' } : finding,
  ),
  unreachable: 1,
  unreachableAccounts: [
    {
      account: 'qualys/main',
      since: at('2027-02-13T05:00:00Z'),
      failure: {
        kind: 'authentication',
        scope: 'account',
        message: 'Qualys refuses the sign-in of account main (401).',
      },
    },
  ],
  empty: 0,
  emptyAccounts: [],
  acknowledged: 1,
  unchanged: [
    {
      certificate: 'digicert/main/1007',
      name: 'legacy.example.com',
      until: at('2027-03-01T00:00:00Z'),
    },
  ],
};

/** A digest of Monday, 2027-02-15, changed in one thing or another. */
export function summaryEvent(changes: Partial<WeeklySummary> = {}) {
  const when = { dueAt: at('2027-02-15T07:00:00Z'), now: at('2027-02-15T07:00:21Z') };
  return describeSummary({ ...summary, ...changes }, when);
}

export const NOTHING_WAITS: Partial<WeeklySummary> = {
  ending: { within7Days: 0, within30Days: 0, within90Days: 12 },
  ...{ pendingValidations: 0, organizationsPending: 0, findings: 0, urgent: [] },
  ...{ unreachable: 0, unreachableAccounts: [], acknowledged: 0, unchanged: [] },
};
