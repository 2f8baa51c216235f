import type { ParsedArguments, Program } from './arguments.ts';
import type { Deployment, EventSource } from './deployment.ts';
import type { Output } from './output.ts';

/** A subcommand of `npm run monitor`. */
export type Command = CommandRules &
  (
    | { readonly uses: 'deployment'; run: Run<Deployment> }
    /** Only reads events, so a local run can keep running. */
    | { readonly uses: 'events'; run: Run<EventSource> }
  );

/** @returns false if the exit code must be 1. */
type Run<Used> = (parsed: ParsedArguments, on: Operation<Used>) => Promise<boolean>;

interface CommandRules extends Pick<
  Program,
  'summary' | 'operands' | 'options' | 'description' | 'conflicts'
> {
  readonly name: string;
  /** The command handles the abort signal and cleans up before it ends. Other commands are abandoned. */
  readonly endsItself?: true;
}

/** The context in which a command runs. */
export interface Operation<Used> {
  readonly deployment: Used;
  readonly output: Output;
  /** Aborted when the operator presses Ctrl-C. */
  readonly signal: AbortSignal;
}
