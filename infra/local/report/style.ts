/** Colors, or plain text if the output has none or NO_COLOR is set (https://no-color.org). */
export interface Style {
  dim(text: string): string;
  bold(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

export function chooseStyle(colored: boolean): Style {
  const paint = (code: number) => (text: string) =>
    colored ? `\u001B[${code}m${text}\u001B[0m` : text;
  return {
    dim: paint(2),
    bold: paint(1),
    red: paint(31),
    yellow: paint(33),
    green: paint(32),
    cyan: paint(36),
  };
}
