/** The fields of an object that have a value, without those that are `undefined`. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Fields>;
}

/** `{ a: string; b: number | undefined }` becomes `{ a: string; b?: number }`. */
type Defined<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<
    Fields[Key],
    undefined
  >;
};

/** The object without the given fields. */
export function omit<Fields extends object, Key extends keyof Fields>(
  fields: Fields,
  ...keys: readonly Key[]
): Omit<Fields, Key> {
  const entries = Object.entries(fields).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(entries) as Omit<Fields, Key>;
}
