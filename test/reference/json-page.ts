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

function fieldsOf(shape: z.core.$ZodShape): string[] {
  return ['| field | type | meaning |', '| ----- | ---- | ------- |', ...rowsOf(shape, '')];
}

/** One row per field; the fields of objects follow, except those of a certificate and of other events. */
function rowsOf(shape: z.core.$ZodShape, path: string): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const required = field instanceof z.core.$ZodOptional ? '' : ' (required)';
    const inner = field instanceof z.core.$ZodOptional ? field._zod.def.innerType : field;
    const element = inner instanceof z.core.$ZodArray ? inner._zod.def.element : inner;
    const shapeOf = element instanceof z.core.$ZodObject ? element._zod.def.shape : {};
    const isCertificate = 'lineage' in shapeOf;
    const nested = isCertificate ? {} : shapeOf;
    const meaning = z.globalRegistry.get(field)?.description ?? '';
    const list = inner instanceof z.core.$ZodArray ? 'list of ' : '';
    const type = `${list}${isCertificate ? '[certificate](#certificates)' : typeOf(element)}${required}`;
    const place = `${path}${name}`;
    return [
      `| \`${place}\` | ${type} | ${meaning} |`,
      ...(/as in events/.test(meaning)
        ? []
        : rowsOf(nested, `${place}${inner instanceof z.core.$ZodArray ? '[]' : ''}.`)),
    ];
  });
}

function typeOf(schema: unknown): string {
  if (schema instanceof z.core.$ZodEnum)
    return Object.values(schema._zod.def.entries)
      .map((one) => `\`${one}\``)
      .join(', ');
  if (schema instanceof z.core.$ZodLiteral) return `\`${String(schema._zod.def.values[0])}\``;
  if (schema instanceof z.core.$ZodNumber) return 'integer';
  if (schema instanceof z.core.$ZodBoolean) return 'boolean';
  return schema instanceof z.core.$ZodObject ? 'object' : 'string';
}
