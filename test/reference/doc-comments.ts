/** A doc comment as one line, and its `@default`. Other tags are left out. */
export function proseOf(comment = ''): {
  readonly text: string;
  readonly default: string | undefined;
} {
  const plain = comment.replaceAll(/\n\s*\* ?/g, '\n').trim();
  const [description = '', otherwise] = plain.split(/\n?@default /);
  const [text = ''] = description.split(/\n?@(?:example|throws)\b/);
  return {
    text: oneLine(text),
    default: otherwise === undefined ? undefined : oneLine(otherwise).replace(/^- /, ''),
  };
}

function oneLine(prose: string): string {
  return prose.replaceAll(/\s+/g, ' ').trim();
}

/** The sources of literals as code; sentences as they are. */
export function shownDefault(value: string): string {
  return /^('|\[|\d|true$|false$)/.test(value) && !value.includes('`') ? `\`${value}\`` : value;
}
