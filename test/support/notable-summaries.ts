import type { WeeklySummary } from '../../shared/certificates/weekly-summary.ts';
import type { Finding } from '../../shared/certificates/finding.ts';
import { weeklySummaryEvent } from '../../shared/events/weekly-summary-generated.ts';
import { at } from './certificates.ts';
import { initialInventory } from './notable-account-events.ts';

/** The weekly summary of the team `platform` in week 7 of 2027. */
const summary: WeeklySummary = {
  week: '2027-W07',
  group: { by: 'tag', tag: 'team', value: 'platform' },
  tags: { team: 'platform' },
  accounts: ['digicert/main', 'qualys/main'],
  accountCount: 2,
  certificateCount: 431,
  expiring: { within7Days: 1, within30Days: 9, within90Days: 51 },
  pendingValidations: 3,
  pendingOrganizations: 1,
  findingCount: 6,
  urgent: initialInventory.urgent.map((finding): Finding =>
    finding.kind === 'validation-pending' ? { ...finding, result: 'zone-appended-twice' } : finding,
  ),
  unreachableCount: 1,
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
  emptyCount: 0,
  emptyAccounts: [],
  acknowledgedCount: 1,
  acknowledgedCertificates: [
    {
      certificate: 'digicert/main/1007',
      name: 'legacy.example.com',
      until: at('2027-03-01T00:00:00Z'),
    },
  ],
};

/** A weekly summary of Monday, 2027-02-15, with `changes`. */
export function summaryEvent(changes: Partial<WeeklySummary> = {}) {
  const when = { dueAt: at('2027-02-15T07:00:00Z'), now: at('2027-02-15T07:00:21Z') };
  return weeklySummaryEvent({ ...summary, ...changes }, when);
}

export const NOTHING_WAITS: Partial<WeeklySummary> = {
  expiring: { within7Days: 0, within30Days: 0, within90Days: 12 },
  ...{ pendingValidations: 0, pendingOrganizations: 0, findingCount: 0, urgent: [] },
  ...{
    unreachableCount: 0,
    unreachableAccounts: [],
    acknowledgedCount: 0,
    acknowledgedCertificates: [],
  },
};
