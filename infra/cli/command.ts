import type { Deployment, EventSource } from './deployment.ts';
import type { Output } from './output.ts';

/** One thing that an operator can ask for. */
export type Command = CommandWords &
  (
    | { readonly uses: 'deployment'; run: Run<Deployment> }
    /** Reads along: a local run may be under way. */
    | { readonly uses: 'events'; run: Run<EventSource> }
  );

/** @returns whether all is as it should be. */
type Run<Used> = (given: Given, on: Operation<Used>) => Promise<boolean>;

interface CommandWords {
  /** It ends by the signal itself, after it has put its things in order. All others are simply given up. */
  readonly endsItself?: true;
  readonly name: string;
  /** The words behind the name, as in `ID --until DATE`. */
  readonly synopsis: string;
  /** In one line. */
  readonly summary: string;
  /** The rest of its `--help`. */
  readonly help: string;
  /** What has to stand behind the name, by what it is called. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionRule>>;
}

export interface OptionRule {
  readonly takes: 'value' | 'nothing';
  readonly required?: true;
  readonly repeatable?: true;
  /** What is wrong with a value, as a sentence. */
  readonly check?: (value: string) => string | undefined;
}

/** What stood on the command line. All of it has been checked. */
export interface Given {
  operand(index: number): string;
  has(option: string): boolean;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/** What a command works on and with. */
export interface Operation<Used> {
  readonly deployment: Used;
  readonly output: Output;
  /** Aborted when the operator wants it to end. */
  readonly signal: AbortSignal;
}
