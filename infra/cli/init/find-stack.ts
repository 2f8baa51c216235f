import * as z from 'zod';
import { CannotOperate } from '../deployment.ts';
import { readProgram } from './run-program.ts';
import type { Session } from './session.ts';

/** A stack of an AWS CDK app. */
interface AppStack {
  /** How `cdk deploy` selects it: `Certificates`, or `Production/Certificates` in a stage. */
  readonly selector: string;
  /** Its name in AWS CloudFormation. */
  readonly name: string;
}

/**
 * The stack with the monitor in an AWS CDK app: its only stack, or the one that the user chooses. Other stacks of the app
 * are not deployed.
 *
 * @throws CannotOperate if the app cannot be synthesized, or has several stacks and there is no terminal.
 */
export async function findStack(session: Session): Promise<AppStack> {
  const command = ['npx', 'cdk', 'list', '--long', '--json'] as const;
  const { exitCode, output } = await readProgram(command, session);
  const stacks = exitCode === 0 ? readStacks(output) : undefined;
  if (stacks === undefined) {
    throw new CannotOperate(
      'The stacks of this app cannot be listed: see the output of cdk list. Correct the app, then run: cert-expiry-monitor init --step deploy',
    );
  }
  const [first] = stacks;
  if (first === undefined) {
    throw new CannotOperate(
      'This app has no stack. Add the construct CertExpiryMonitor to a stack (docs/how-to/deploy.md#in-an-app-of-your-own), then run: cert-expiry-monitor init --step deploy',
    );
  }
  if (stacks.length === 1) return first;
  const selectors = stacks.map(({ selector }) => selector);
  const { prompts } = session;
  if (prompts === undefined) {
    throw new CannotOperate(
      `This app has several stacks: ${selectors.join(', ')}. Deploy the one with the monitor: npx cdk deploy STACK`,
    );
  }
  const chosen = await prompts.choose('Which stack contains the monitor?', selectors);
  return stacks.find(({ selector }) => selector === chosen) ?? first;
}

const Listed = z.array(z.object({ id: z.string(), name: z.string() }));

/** Reads the output of `cdk list --long --json`. The app can have printed other lines before. */
function readStacks(output: string): AppStack[] | undefined {
  const [json] = /^\[\]?$[^]*/m.exec(output) ?? [];
  try {
    // The id of a stack whose name differs is followed by the name: `Stage/Stack (stack-name)`.
    return Listed.parse(JSON.parse(json ?? '')).map(({ id, name }) => ({
      selector: id.replace(/ \(.*\)$/, ''),
      name,
    }));
  } catch {
    return undefined;
  }
}
