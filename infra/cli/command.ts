import type { OptionGroup, ParsedArguments, Program } from './arguments.ts';
import type { Deployment, EventSource } from './deployment.ts';
import type { Output } from './output.ts';

/** A subcommand of `cert-expiry-monitor`. */
export type Command = CommandRules &
  (
    | { readonly uses: 'deployment'; run: Run<Operation<Deployment>, boolean> }
    /** Only reads events, so a local run can keep running. */
    | { readonly uses: 'events'; run: Run<Operation<EventSource>, boolean> }
    /**
     * Needs no monitor. `run` imports its implementation, so that other commands do not load it, ends when the signal
     * aborts, and returns the exit code. An unusable configuration or state directory that it throws exits with 2.
     */
    | {
        readonly uses: 'nothing';
        /** The options after those of the command. Without it: `--help`. */
        readonly groups?: readonly OptionGroup[];
        readonly exitCodes: string;
        run: Run<Host, number>;
      }
  );

/** For a boolean, `false` means that the exit code must be 1. */
type Run<On, Outcome> = (parsed: ParsedArguments, on: On) => Promise<Outcome>;

interface CommandRules extends Pick<
  Program,
  'summary' | 'operands' | 'options' | 'examples' | 'description' | 'conflicts'
> {
  readonly name: string;
  /** The command handles the abort signal and cleans up before it ends. Other commands are abandoned. */
  readonly endsItself?: true;
  /** What to do about resources that remain if a second Ctrl-C ends the command without cleanup. */
  readonly afterKill?: string;
  /** The directory of a local state that the command writes, for the message when the disk fails. */
  stateDirectory?(parsed: ParsedArguments): string | undefined;
}

/** The context in which every command runs. */
interface Context {
  readonly output: Output;
  /** Aborted when the operator presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Asks on the terminal; `undefined` if there is none. An interrupt answers with an empty text. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** The name of the current user on this machine, if it has one. */
  readonly userName: string | undefined;
}

export interface Operation<Used> extends Context {
  readonly deployment: Used;
}

/** The process, for commands that need no monitor. */
export interface Host extends Context {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Process id. */
  readonly pid: number;
  /** `24.21.0` */
  readonly nodeVersion: string;
  /** NO_COLOR is set. */
  readonly noColor: boolean;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}
