import { documentUrl } from '../../deploy/documentation.ts';
import { configOf } from './answers.ts';
import type { Answers, OptionValue, OptionValues } from './answers.ts';

/** The widest line of the file, as the formatters of most projects have it. */
const WIDTH = 100;

/**
 * The text of `monitor.config.ts`, as a person would write it.
 *
 * @param source the module that exports `defineMonitor`
 */
export function writeConfig(answers: Answers, source: string): string {
  return [
    `import { defineMonitor } from ${quote(source)};`,
    '',
    `// All options: ${documentUrl('reference/configuration.md')}`,
    '// Do not put keys into this file: they belong in AWS Secrets Manager.',
    `export default defineMonitor(${write(configOf(answers), '')});`,
    '',
  ].join('\n');
}

/** An object of options as source text, in one line if it fits. */
export function writeOptions(value: OptionValues, indent: string): string {
  return write(value, indent);
}

function write(value: OptionValue, indent: string): string {
  const line = writeLine(value);
  if (indent !== '' && indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  if (isList(value)) {
    const items = value.map((item) => `${inner}${write(item, inner)},\n`);
    return `[\n${items.join('')}${indent}]`;
  }
  if (typeof value === 'object') {
    const options = Object.entries(value).map(
      ([key, option]) => `${inner}${writeKey(key)}: ${write(option, inner)},\n`,
    );
    return `{\n${options.join('')}${indent}}`;
  }
  return line;
}

function writeLine(value: OptionValue): string {
  if (typeof value === 'string') return quote(value);
  if (isList(value)) return `[${value.map((item) => writeLine(item)).join(', ')}]`;
  if (typeof value === 'object') {
    const options = Object.entries(value).map(
      ([key, option]) => `${writeKey(key)}: ${writeLine(option)}`,
    );
    return options.length === 0 ? '{}' : `{ ${options.join(', ')} }`;
  }
  return String(value);
}

function writeKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

/** Single quotes; `JSON.stringify` escapes control characters. */
function quote(text: string): string {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${body}'`;
}

function isList(value: OptionValue): value is readonly OptionValue[] {
  return Array.isArray(value);
}
