import { diagnose } from '../../../../infra/cli/doctor/diagnose.ts';
import { stackChecks } from '../../../../infra/cli/doctor/check-stack.ts';
import type { Check, Finding } from '../../../../infra/cli/doctor/finding.ts';
import { DoctorReport } from '../../../../infra/cli/doctor/report.ts';
import { describeStack } from '../../../../infra/cli/describe-stack.ts';
import { startDigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import type { AccountState } from '../../../../shared/certificates/account-state.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';
import { expect } from 'vitest';
import { at } from '../../../support/certificates.ts';
import { accountState } from '../../../support/states.ts';
import { deployedStack, synthesizeStack } from './deployed-stack.ts';

export const NOW = at('2027-01-02');
/** The state of an account that was just synced. */
export const SYNCED: AccountState = {
  ...accountState(),
  lastCompleteSyncAt: NOW,
  certificates: 12,
};

export type Stack = ReturnType<typeof deployedStack>;

export interface CheckedStackOptions {
  readonly accounts?: readonly AccountState[];
  /** The texts of the secrets that differ from those of the healthy stack; `undefined`: the secret does not exist. */
  readonly secrets?: Readonly<Record<string, string | undefined>>;
  readonly change?: (stack: Stack) => unknown;
}

/** A healthy stack with one account at a simulator, e-mail, Slack and escalation. */
export async function startCheckedStack() {
  const simulator = await startDigicertSimulator({ clock: systemClock });
  const template = synthesizeStack({
    accounts: [{ provider: 'digicert', name: 'main', baseUrl: simulator.baseUrl }],
    notifications: {
      channels: [
        { type: 'email', addresses: ['jane.doe@example.com'] },
        { type: 'slack', webhookSecretName: 'cert-expiry-monitor/slack' },
      ],
      escalation: { emails: ['on-call@example.com'] },
    },
  });
  return {
    simulator,
    /** The checks of the healthy stack, which were not run. */
    async checks(): Promise<Check[]> {
      const { clients } = deployedStack(template, { accounts: [], secrets: {} });
      const outputs = await describeStack(clients.cloudFormation, 'Mine');
      const context = { environment: {}, clock: () => NOW, fetch };
      return stackChecks('Mine', outputs, clients, context);
    },
    /** Checks the stack after a change. The report must contain no secret and no personal data. */
    async check({
      accounts = [SYNCED],
      secrets = {},
      change = () => undefined,
    }: CheckedStackOptions = {}): Promise<Finding[]> {
      const stack = deployedStack(template, {
        accounts,
        secrets: {
          'cert-expiry-monitor/digicert-main': JSON.stringify({ apiKey: simulator.viewOnlyKey }),
          'cert-expiry-monitor/slack': simulator.origin,
          ...secrets,
        },
      });
      change(stack);
      const report = await diagnose({
        sources: [{ kind: 'stack', name: 'Mine' }],
        environment: {},
        clock: () => NOW,
        pid: 1,
        nodeVersion: process.versions.node,
        fetch,
        signal: new AbortController().signal,
        // A busy machine must not fail the test.
        timeLimit: 60_000,
        findOutputs: async (name) => describeStack(stack.clients.cloudFormation, name),
        openClients: () => Promise.resolve(stack.clients),
      });
      const text = JSON.stringify(DoctorReport.parse(report));
      for (const secret of [simulator.viewOnlyKey, simulator.apiKey, 'very-secret', 'jane.doe']) {
        expect(text).not.toContain(secret);
      }
      return report.findings;
    },
  };
}

/** The findings that are not ok. */
export const bad = (findings: readonly Finding[]) =>
  findings.filter(({ status }) => status !== 'ok');
