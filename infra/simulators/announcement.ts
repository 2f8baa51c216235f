import type { Simulator } from './simulator-kind.ts';

/** The text that the command line prints after the start: address, credentials and example requests. */
export function announce(
  title: string,
  { baseUrl, settings, secret, headers, examples }: Simulator,
): string {
  const flags = Object.entries(headers)
    .map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`)
    .join('');
  const shown = Object.entries(settings).filter(([name]) => name !== 'baseUrl');
  return [
    `${title}, simulated: ${baseUrl}`,
    ...shown.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...Object.entries(secret).map(([field, value]) => `${field}: ${value}`),
    '',
    'Example requests',
    ...examples.map(({ path, body }) => {
      const data = body === undefined ? '' : ` -d ${quoted(body)}`;
      return `  curl -s${flags}${data} ${quoted(`${baseUrl}${path}`)}`;
    }),
    '',
    'Press Ctrl-C to stop.',
    '',
  ].join('\n');
}

/** Quotes `text` for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
