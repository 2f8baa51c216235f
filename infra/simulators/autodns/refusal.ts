/** The refusal of a request with the vendor's codes; the interfaces convert it to a response. */
export class Refusal extends Error {
  /** `EF01000`: the cause. The status code of the response depends on the task. */
  readonly code: string;
  /** The invalid field: `request.auth.context`, `filters.key`. */
  readonly field: string;
  readonly value: string;
  /** HTTP status of a JSON response. */
  readonly status: number;

  constructor(code: string, field: string, value = '', status = 400) {
    super(`${code} ${field} ${value}`.trim());
    this.code = code;
    this.field = field;
    this.value = value;
    this.status = status;
  }
}

/** A missing or invalid value. */
export function wrongValue(field: string): Refusal {
  return new Refusal('EF01000', field);
}
