import * as clack from '@clack/prompts';
import { CannotOperate } from '../deployment.ts';
import { STOPPED } from './steps.ts';

/** Questions to a person at a terminal. Every question ends with `CannotOperate` on Ctrl-C. */
export interface Prompts {
  text(question: string, options?: TextOptions): Promise<string>;
  /** The input is not shown. */
  secret(question: string, check?: (text: string) => string | undefined): Promise<string>;
  choose(
    question: string,
    choices: readonly (string | Choice)[],
    initial?: string,
  ): Promise<string>;
  chooseSeveral(question: string, choices: readonly Choice[]): Promise<readonly string[]>;
  confirm(question: string, initial: boolean): Promise<boolean>;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface TextOptions {
  readonly initial?: string | undefined;
  readonly optional?: boolean;
  /** The problem with an input, as a sentence. */
  readonly check?: ((text: string) => string | undefined) | undefined;
}

export function openPrompts(terminal: {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}): Prompts {
  const common = { input: terminal.stdin, output: terminal.stdout, signal: terminal.signal };
  return {
    async text(message, { initial, optional = false, check } = {}) {
      const answer = answered<string | undefined>(
        await clack.text({
          ...common,
          message,
          ...(initial !== undefined && { initialValue: initial }),
          validate: (given) => {
            const text = (given ?? '').trim();
            if (text === '') return optional ? undefined : 'Enter a value.';
            return check?.(text);
          },
        }),
      );
      // Without an input, the library returns undefined.
      return (answer ?? '').trim();
    },
    secret: async (message, check) =>
      answered<string>(
        await clack.password({
          ...common,
          message: `${message} (not shown)`,
          mask: '*',
          validate: (given) => ((given ?? '') === '' ? 'Enter a value.' : check?.(given ?? '')),
        }),
      ),
    choose: async (message, choices, initial) =>
      answered<string>(
        await clack.select({
          ...common,
          message,
          options: choices.map((one) =>
            typeof one === 'string' ? { value: one, label: one } : one,
          ),
          ...(initial !== undefined && { initialValue: initial }),
        }),
      ),
    chooseSeveral: async (message, choices) =>
      answered<readonly string[]>(
        await clack.multiselect({ ...common, message, options: [...choices], required: false }),
      ),
    confirm: async (message, initialValue) =>
      answered<boolean>(await clack.confirm({ ...common, message, initialValue })),
  };
}

function answered<Answer>(answer: Answer | symbol): Answer {
  if (!clack.isCancel(answer)) return answer as Answer;
  throw new CannotOperate(STOPPED);
}
