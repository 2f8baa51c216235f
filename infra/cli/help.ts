import { wrapped } from '../local/report/box.ts';
import { WIDTH } from '../local/report/screen.ts';
import { callWith } from './arguments.ts';
import type { OptionRule, Program } from './arguments.ts';

type Row = readonly [term: string, meaning: string];

/** What `--help` prints, in lines of at most 100 characters. */
export function formatHelp(program: Program): string {
  const { summary, examples = [], operands = [], options, groups = [], exitCodes } = program;
  const sections = [
    callWith(program, ...synopsisOf(program)),
    wrapText(`${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`),
    table(examples.map(([args, meaning]) => [callWith(program, args), meaning])),
    table([...operands.map(({ name, help }): Row => [name, help]), ...rowsOf(options)]),
    program.description === undefined ? '' : wrapText(program.description),
    ...groups.map(({ title, options }) =>
      [...(title === undefined ? [] : [title]), table(rowsOf(options))].join('\n'),
    ),
    exitCodes === undefined ? '' : wrapText(`Exit codes: ${exitCodes}`),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Operands and required options; `[options]` stands for the others. */
function synopsisOf(program: Program): string[] {
  const required = Object.entries(program.options).filter(([, rule]) => rule.required === true);
  return [
    ...(program.operands ?? []).map(({ name }) => name),
    ...required.map(([name, rule]) => termOf(name, rule)),
    '[options]',
  ];
}

function rowsOf(options: Readonly<Record<string, OptionRule>>): Row[] {
  return Object.entries(options).map(([name, rule]) => [termOf(name, rule), rule.help]);
}

function termOf(name: string, { value }: OptionRule): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** Two columns; long meanings continue in the second one. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(([term]) => term.length)) + 3;
  return rows
    .flatMap(([term, meaning]) =>
      wrapped(meaning, WIDTH - 2 - width).map(
        (line, index) => `  ${(index === 0 ? term : '').padEnd(width)}${line}`,
      ),
    )
    .join('\n');
}

function wrapText(text: string): string {
  return wrapped(text, WIDTH).join('\n');
}
