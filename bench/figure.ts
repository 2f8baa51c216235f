/** One measured number. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'KB' | 'x' | '';
  /** Upper limit. */
  readonly limit?: number;
}

/** Formats a figure as one line, with its limit. */
export function showFigure({ name, value, unit, limit }: Figure): string {
  const digits = unit === 'x' ? 2 : unit === '' ? 0 : 1;
  const measured = `${value.toFixed(digits)} ${unit}`.trim().padStart(12);
  const result =
    limit === undefined ? '' : `  limit ${limit}: ${value <= limit ? 'ok' : 'EXCEEDED'}`;
  return `  ${name.padEnd(72)}${measured}${result}`;
}
