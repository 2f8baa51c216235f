import type { Deployment, EventSource } from './deployment.ts';
import type { Output } from './output.ts';

/** A subcommand of `npm run monitor`. */
export type Command = CommandWords &
  (
    | { readonly uses: 'deployment'; run: Run<Deployment> }
    /** Only reads events, so a local run can keep running. */
    | { readonly uses: 'events'; run: Run<EventSource> }
  );

/** @returns false if the exit code must be 1. */
type Run<Used> = (parsed: ParsedArguments, on: Operation<Used>) => Promise<boolean>;

interface CommandWords {
  /** The command handles the abort signal and cleans up before it ends. Other commands are abandoned. */
  readonly endsItself?: true;
  readonly name: string;
  /** Arguments after the name, as in `ID --until DATE`. */
  readonly synopsis: string;
  /** One line. */
  readonly summary: string;
  /** The rest of its `--help`. */
  readonly help: string;
  /** Names of the required arguments after the command name. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionRule>>;
}

export interface OptionRule {
  readonly takes: 'value' | 'nothing';
  readonly required?: true;
  readonly repeatable?: true;
  /** Returns the problem with a value as a sentence. */
  readonly check?: (value: string) => string | undefined;
}

/** The parsed command line, already validated. */
export interface ParsedArguments {
  operand(index: number): string;
  has(option: string): boolean;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** The context in which a command runs. */
export interface Operation<Used> {
  readonly deployment: Used;
  readonly output: Output;
  /** Aborted when the operator presses Ctrl-C. */
  readonly signal: AbortSignal;
}
