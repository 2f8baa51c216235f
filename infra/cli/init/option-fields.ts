import * as z from 'zod';

/** An option of a provider account or of a channel, as a question or a flag can set it. */
export interface OptionField {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'list' | 'other';
  /** The allowed values, if there are only a few. */
  readonly values: readonly string[];
  readonly required: boolean;
  readonly default?: string;
}

const Property = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  default: z.union([z.string(), z.number(), z.boolean()]).optional().catch(undefined),
});
const ObjectSchema = z.looseObject({
  properties: z.record(z.string(), Property).default({}),
  required: z.array(z.string()).default([]),
});

/** The options that a schema of settings accepts. */
export function optionFields(settings: z.core.$ZodType): OptionField[] {
  const { properties, required } = ObjectSchema.parse(
    z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' }),
  );
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: TYPES.get(property.type ?? '') ?? 'other',
    values: (property.enum ?? []).map(String),
    required: required.includes(name),
    ...(property.default !== undefined && { default: String(property.default) }),
  }));
}

const TYPES = new Map<string, OptionField['type']>([
  ['string', 'string'],
  ['integer', 'number'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['array', 'list'],
]);

/** The value of an option, as the user typed it. A value of the wrong type stays text, which the validation reports. */
export function parseOption(
  field: Pick<OptionField, 'type'> | undefined,
  text: string,
): string | number | boolean | readonly string[] {
  switch (field?.type) {
    case 'number':
      return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text.split(/[\s;]+/).filter((item) => item !== '');
    default:
      return text;
  }
}
