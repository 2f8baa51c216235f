import type { Environment } from '../../../shared/providers/open-account.ts';
import type { Clock } from '../../../shared/runtime/clock.ts';
import { programVersion } from '../../deploy/program-version.ts';
import { CannotOperate } from '../deployment.ts';
import type { StackOutputs } from '../stack-outputs.ts';
import { configurationChecks } from './check-configuration.ts';
import { checkLocalState } from './check-local-state.ts';
import { stackChecks } from './check-stack.ts';
import { checkProgram } from './checks/program.ts';
import type { AwsClients } from './deployed/clients.ts';
import { problem } from './finding.ts';
import type { Check, Outcome } from './finding.ts';
import { REPORT_VERSION, summarize } from './report.ts';
import type { DoctorReport, Source } from './report.ts';
import { explainCheckFailure, runChecks } from './run-checks.ts';
import type { RunOptions } from './run-checks.ts';

export interface Diagnosis extends RunOptions {
  readonly sources: readonly Source[];
  readonly environment: Environment;
  readonly clock: Clock;
  /** Process id. */
  readonly pid: number;
  readonly nodeVersion: string;
  readonly fetch: typeof globalThis.fetch;
  /** Finds the outputs of a stack. @throws CannotOperate */
  readonly findOutputs: (stack: string) => Promise<StackOutputs>;
  readonly openClients: (region: string) => Promise<AwsClients>;
}

/** Checks everything that the sources describe. Changes nothing and sends no notification. */
export async function diagnose(diagnosis: Diagnosis): Promise<DoctorReport> {
  const { sources, environment, nodeVersion } = diagnosis;
  const checks = [checkProgram(nodeVersion, environment)];
  for (const source of sources) checks.push(...(await checksOf(source, diagnosis)));
  const findings = await runChecks(checks, diagnosis);
  return {
    version: REPORT_VERSION,
    program: programVersion(),
    sources: [...sources],
    summary: summarize(findings),
    findings,
  };
}

async function checksOf(source: Source, diagnosis: Diagnosis): Promise<Check[]> {
  const { environment, clock, pid } = diagnosis;
  switch (source.kind) {
    case 'configuration':
      return configurationChecks(source.name, environment);
    case 'local-state':
      return [checkLocalState({ directory: source.name, pid, now: clock() })];
    case 'stack':
      return checksOfStack(source.name, diagnosis);
  }
}

/** The IAM actions without which nothing of a stack can be checked. */
export const STACK_ACTIONS = [
  'cloudformation:DescribeStacks',
  'cloudformation:ListStackResources',
  'lambda:GetFunctionConfiguration',
] as const;

async function checksOfStack(stack: string, diagnosis: Diagnosis): Promise<Check[]> {
  const failed = (outcome: Outcome): Check[] => [
    { name: 'stack', subject: 'monitor', run: () => Promise.resolve([outcome]) },
  ];
  try {
    const outputs = await diagnosis.findOutputs(stack);
    const clients = await diagnosis.openClients(outputs.region);
    return await stackChecks(stack, outputs, clients, diagnosis);
  } catch (error) {
    diagnosis.signal.throwIfAborted();
    if (error instanceof CannotOperate) {
      return failed(problem(error.message, 'Check --stack, AWS_PROFILE and AWS_REGION'));
    }
    return failed(explainCheckFailure(error, { needs: STACK_ACTIONS }));
  }
}
