/** What a request is refused for, in the vendor's terms: thrown where it is found, answered at the border. */
export class Refusal extends Error {
  /** `EF01000`: the cause. The status code of the answer belongs to the task. */
  readonly code: string;
  /** The field at fault: `request.auth.context`, `filters.key`. */
  readonly field: string;
  readonly value: string;
  /** Of a JSON answer. */
  readonly status: number;

  constructor(code: string, field: string, value = '', status = 400) {
    super(`${code} ${field} ${value}`.trim());
    this.code = code;
    this.field = field;
    this.value = value;
    this.status = status;
  }
}

/** A value that is missing or wrong. */
export function wrongValue(field: string): Refusal {
  return new Refusal('EF01000', field);
}
