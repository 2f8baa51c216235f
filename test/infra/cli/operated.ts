import { startLocalAws } from '../../../infra/local/aws/local-aws.ts';
import type { DeliveredNotification } from '../../../infra/local/aws/local-aws.ts';
import { connectFunctions } from '../../../infra/local/functions.ts';
import { realPace } from '../../../infra/local/pace.ts';
import { consoleReport } from '../../../infra/local/report/console-report.ts';
import { logToReport } from '../../../infra/local/report/run-report.ts';
import { openScreen } from '../../../infra/local/report/screen.ts';
import { readCommand } from '../../../infra/cli/commands.ts';
import type { Deployment } from '../../../infra/cli/deployment.ts';
import { operateLocally } from '../../../infra/cli/operate-locally.ts';
import { openOutput } from '../../../infra/cli/output.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { epochMilliseconds, HOUR, instantOf } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';

/** A certificate that expires within a month of February 2027. */
export const soon = certificateState({ id: '100', commonName: 'soon.example.com' });

const RECORD = { name: '_dnsauth.pending.example.com', type: 'TXT', value: 'v4lu3' } as const;

const waiting = certificateState({
  id: '300',
  commonName: 'pending.example.com',
  status: 'pending-validation',
  domainValidations: [
    {
      domain: 'pending.example.com',
      state: 'pending',
      method: 'dns-txt',
      record: RECORD,
      requestedAt: at('2027-01-25'),
    },
  ],
});

/** A certificate with a pending validation whose DNS record is missing. */
export const pending: CertificateState = {
  ...waiting,
  dnsChecks: [
    {
      domain: 'pending.example.com',
      record: RECORD,
      result: 'record-missing',
      findings: ['ns.example.com has no TXT record there'],
      since: at('2027-01-26'),
    },
  ],
};

/** A local run in memory with these certificates, whose clock starts at `now`. */
export async function startOperated(now: Instant, states: readonly CertificateState[]) {
  const ahead = epochMilliseconds(now) - epochMilliseconds(systemClock());
  const clock = () => instantOf(epochMilliseconds(systemClock()) + ahead);
  const notifications: DeliveredNotification[] = [];
  const report = {
    ...consoleReport(openScreen({ write: () => true }, { noColor: true })),
    notification: (delivered: DeliveredNotification) => void notifications.push(delivered),
  };
  const aws = await startLocalAws({ directory: undefined, clock, recorder: report });
  const pace = { ...realPace, clock };
  const functions = connectFunctions(aws, {
    ...{ pace, report, log: logToReport(report) },
    timeLimit: HOUR,
  });
  const deployment = operateLocally({ aws, functions, clock });
  for (const state of states) await deployment.store.saveCertificate(state);
  await deployment.deliver();
  return {
    aws,
    functions,
    clock,
    deployment,
    /** The notifications sent. */
    notifications,
    stop: async () => {
      await deployment.close();
      functions.close();
      await aws.stop();
    },
  };
}

interface OperateOptions {
  readonly signal?: AbortSignal;
  readonly ask?: (question: string) => Promise<string>;
}

export interface Answer {
  readonly well: boolean;
  readonly text: string;
  /** The output with --json. */
  readonly data: unknown[];
  /** The output on standard error. */
  readonly warnings: string;
}

/** Runs a command and returns its text, its JSON and its warnings. */
export async function operate(
  deployment: Deployment,
  line: readonly string[],
  { signal = new AbortController().signal, ask }: OperateOptions = {},
): Promise<Answer> {
  const read = readCommand(line);
  if (read.kind !== 'run' || read.command.uses === 'nothing') throw new Error(JSON.stringify(read));
  const text = new StringWriter();
  const json = new StringWriter();
  const warnings = new StringWriter();
  const textOutput = openOutput(text, { json: false, noColor: true, warnings });
  const jsonOutput = openOutput(json, { json: true, noColor: true, warnings });
  const well = await read.command.run(read.parsed, {
    deployment,
    output: { ...textOutput, data: jsonOutput.data },
    signal,
    userName: 'operator',
    ask,
  });
  return {
    well,
    text: text.text.trimEnd(),
    data: json.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line)),
    warnings: warnings.text,
  };
}

class StringWriter {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}
