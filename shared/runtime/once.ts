/** Creates a value at the first call and returns it for all later calls, also in later invocations of a function. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
