import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { Runtime } from '@aws-sdk/client-lambda';
import { programVersion } from '../../../deploy/program-version.ts';
import { count } from '../../../local/report/plain-text.ts';
import type { DeployedFunction, DeployedMonitor } from '../deployed/deployed-monitor.ts';
import { deleted, ok, problem, warning } from '../finding.ts';
import type { Check, Outcome } from '../finding.ts';

/** The runtime that this version deploys. */
const RUNTIME: Runtime = Runtime.nodejs24x;

/** The status of the stack, and its version. */
export function checkStack({ clients, stack, outputs }: DeployedMonitor): Check {
  return {
    name: 'stack',
    subject: 'monitor',
    needs: ['cloudformation:DescribeStacks'],
    async run(abortSignal) {
      const { Stacks: [described] = [] } = await clients.cloudFormation.send(
        new DescribeStacksCommand({ StackName: stack }),
        { abortSignal },
      );
      return [
        describeStatus(stack, described?.StackStatus ?? ''),
        describeVersion(outputs.version),
      ];
    },
  };
}

function describeStatus(stack: string, status: string): Outcome {
  if (/^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status)) return ok(`${stack} is ${status}`);
  if (status.endsWith('_IN_PROGRESS')) {
    return warning(`${stack} is ${status}`, 'Wait for the end of the deployment');
  }
  const action = 'Find the first failed event of the stack, correct its cause, and deploy again';
  return status === 'UPDATE_ROLLBACK_COMPLETE'
    ? warning(`${stack} is ${status}: the last deployment failed, the previous one runs`, action)
    : problem(`${stack} is ${status}: the last deployment failed`, action);
}

function describeVersion(deployed: string | undefined): Outcome {
  const here = programVersion();
  if (deployed === here) return ok(`Version ${here}, as on this machine`);
  return warning(
    `The stack has version ${deployed ?? 'unknown'}, and this program ${here}`,
    'Deploy this version, or use the program of the deployed version',
  );
}

/** The functions can be invoked, and have the runtime and the configuration of this version. */
export function checkFunctions({ functions }: DeployedMonitor): Check {
  return {
    name: 'functions',
    subject: 'monitor',
    run() {
      const outcomes = functions.flatMap(describeFunction);
      return Promise.resolve(
        outcomes.length > 0
          ? outcomes
          : [ok(`${count(functions.length, 'function')}, all active, with the runtime ${RUNTIME}`)],
      );
    },
  };
}

function describeFunction({ name, configuration, role }: DeployedFunction): Outcome[] {
  if (role.kind === 'deleted') return [deleted(`The function ${name}`)];
  const { State, StateReason, LastUpdateStatus, Runtime: runtime } = configuration;
  return [
    ...(State === 'Failed' || State === 'Inactive' || LastUpdateStatus === 'Failed'
      ? [
          problem(
            `${name} cannot be invoked (${State}, last update ${LastUpdateStatus})${StateReason === undefined ? '' : `: ${StateReason}`}`,
            'Deploy again, and check whether the role and the key of the function exist',
          ),
        ]
      : []),
    ...(runtime !== undefined && runtime !== RUNTIME
      ? [
          warning(
            `${name} has the runtime ${runtime}, and this version deploys ${RUNTIME}`,
            'Deploy this version',
          ),
        ]
      : []),
    ...(role.kind === 'unknown'
      ? [
          problem(
            `This version cannot read the environment variable ${role.variable} of ${name}`,
            'Deploy this version, or use the program of the deployed version',
          ),
        ]
      : []),
  ];
}
