import * as z from 'zod';
import { formatValue } from './describe-issue.ts';

/** A field of a cron expression, and the values that EventBridge Scheduler accepts. */
interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Names for numbers; the first one is the name of `from`. */
  readonly names?: readonly string[];
  /** Whether `a/b` is accepted: every b-th value, starting at a. */
  readonly steps: boolean;
  /** Other values of the whole field. */
  readonly special?: RegExp;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const DAY_OF_MONTH = '(?:[1-9]|[12][0-9]|3[01])';

/** @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based */
const FIELDS: readonly Field[] = [
  { name: 'minutes', from: 0, to: 59, steps: true },
  { name: 'hours', from: 0, to: 23, steps: true },
  {
    name: 'day-of-month',
    from: 1,
    to: 31,
    steps: true,
    special: new RegExp(`^(?:\\?|L|LW|${DAY_OF_MONTH}W)$`),
  },
  { name: 'month', from: 1, to: 12, names: MONTHS, steps: true },
  {
    name: 'day-of-week',
    from: 1,
    to: 7,
    names: WEEKDAYS,
    steps: false,
    special: /^(?:\?|L|[1-7]L|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)#[1-5])$/,
  },
  { name: 'year', from: 1970, to: 2199, steps: true },
];

/** A cron expression of EventBridge Scheduler: the six fields, without `cron(…)`. */
export const Cron = z.string().superRefine((text, context) => {
  for (const message of cronProblems(text)) context.addIssue({ code: 'custom', message });
});

/** One sentence per field that EventBridge Scheduler would not accept. */
function cronProblems(text: string): string[] {
  const fields = text.split(' ');
  if (fields.length !== FIELDS.length || (fields[2] === '?') === (fields[4] === '?')) {
    return [
      `${formatValue(text)} is not a cron expression of EventBridge Scheduler. Use six fields (minutes hours day-of-month month day-of-week year), with "?" either for day-of-month or for day-of-week, such as "0 6 ? * MON-FRI *"`,
    ];
  }
  return FIELDS.flatMap((field, index) => {
    const value = fields[index] ?? '';
    return isValid(value, field)
      ? []
      : [`${field.name} cannot be ${formatValue(value)}. ${allowed(field)}`];
  });
}

function isValid(value: string, field: Field): boolean {
  if (field.special?.test(value) === true) return true;
  return value.split(',').every((part) => isPart(part, field));
}

/** `*`, a value, an ascending range, or one of these with a step. */
function isPart(part: string, field: Field): boolean {
  const [base = '', step, ...more] = part.split('/');
  if (more.length > 0) return false;
  if (step !== undefined && !(field.steps && /^[1-9]\d{0,3}$/.test(step))) return false;
  if (base === '*') return true;
  const ends = base.split('-').map((end) => numberOf(end, field));
  const [first, last = first] = ends;
  return ends.length <= 2 && first !== undefined && last !== undefined && first <= last;
}

/** The number of a value, or `undefined` if the field does not accept it. */
function numberOf(value: string, { from, to, names = [] }: Field): number | undefined {
  const named = names.indexOf(value);
  if (named >= 0) return from + named;
  if (!/^\d{1,4}$/.test(value)) return undefined;
  const number = Number(value);
  return number >= from && number <= to ? number : undefined;
}

function allowed({ from, to, names, steps, special }: Field): string {
  const spelled = names === undefined ? '' : ` or ${names[0]} to ${names.at(-1)}`;
  const wildcards = [
    ...['*', 'lists', 'ascending ranges'],
    ...(steps ? ['steps such as 0/2'] : []),
    ...(special === undefined ? [] : ['?', 'L']),
  ];
  return `Use ${from} to ${to}${spelled}, with ${wildcards.join(', ')}`;
}
