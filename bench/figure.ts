/** One number that was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'KB' | 'x' | '';
  /** The most that it should be. */
  readonly aim?: number;
}

/** One line for the eye, and whether it keeps its aim. */
export function showFigure({ name, value, unit, aim }: Figure): string {
  const digits = unit === 'x' ? 2 : unit === '' ? 0 : 1;
  const measured = `${value.toFixed(digits)} ${unit}`.trim().padStart(12);
  const result =
    aim === undefined ? '' : value <= aim ? `  aim <= ${aim}: kept` : `  aim <= ${aim}: MISSED`;
  return `  ${name.padEnd(72)}${measured}${result}`;
}
