import * as z from 'zod';
import { LISTED_FIELDS, ListAnswer, PendingAnswer, ShowAnswer } from '../../infra/cli/answers.ts';

const ANSWERS = { list: ListAnswer, show: ShowAnswer, pending: PendingAnswer };

/** The reference page of the JSON that the commands print, from its schemas. */
export function jsonPage(): string {
  return [
    '# JSON output',
    '',
    'The output of `list`, `show` and `pending` with `--json`: one document in one line. This page is generated from',
    '`infra/cli/answers.ts`. `version` increases when a field is removed or changes its meaning. New fields do not increase it.',
    'Instants are in UTC. A field that is not required is absent if it has no value.',
    '',
    '`events --json` prints the [events](events.md), one per line. [Check a monitor](../how-to/doctor.md#json) describes',
    '`doctor --json`.',
    '',
    '## Certificates',
    '',
    'A certificate has the fields of a [certificate in an event](events.md), of which `acknowledged` is present only while the',
    'acknowledgement is in effect, and these fields:',
    '',
    ...fieldsOf(LISTED_FIELDS),
    ...Object.entries(ANSWERS).flatMap(([command, { shape }]) => [
      '',
      `## ${command}`,
      '',
      ...fieldsOf(shape),
    ]),
    '',
  ].join('\n');
}

function fieldsOf(shape: z.ZodRawShape): string[] {
  return ['| field | type | meaning |', '| ----- | ---- | ------- |', ...rowsOf(shape, '')];
}

/** One row per field; the fields of objects follow, except those of a certificate and of other events. */
function rowsOf(shape: z.ZodRawShape, path: string): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    if (!(field instanceof z.ZodType)) return [];
    const required = field instanceof z.ZodOptional ? '' : ' (required)';
    const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
    const element = inner instanceof z.ZodArray ? inner.element : inner;
    const isCertificate = element instanceof z.ZodObject && 'lineage' in element.shape;
    const nested = element instanceof z.ZodObject && !isCertificate ? element.shape : {};
    const meaning = field.description ?? '';
    const list = inner instanceof z.ZodArray ? 'list of ' : '';
    const type = `${list}${isCertificate ? '[certificate](#certificates)' : typeOf(element)}${required}`;
    const place = `${path}${name}`;
    return [
      `| \`${place}\` | ${type} | ${meaning} |`,
      ...(/as in events/.test(meaning)
        ? []
        : rowsOf(nested, `${place}${inner instanceof z.ZodArray ? '[]' : ''}.`)),
    ];
  });
}

function typeOf(schema: unknown): string {
  if (schema instanceof z.ZodEnum) return schema.options.map((one) => `\`${one}\``).join(', ');
  if (schema instanceof z.ZodLiteral) return `\`${String(schema.value)}\``;
  if (schema instanceof z.ZodNumber) return 'integer';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  return schema instanceof z.ZodObject ? 'object' : 'string';
}
