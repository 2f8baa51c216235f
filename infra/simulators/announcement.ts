import type { Simulator } from './simulator-kind.ts';

/** What the command line says once the simulator answers: where it is, its key, and what to try. */
export function announce(
  title: string,
  { baseUrl, settings, secret, headers, examples }: Simulator,
): string {
  const flags = Object.entries(headers)
    .map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`)
    .join('');
  const reported = Object.entries(settings).filter(([name]) => name !== 'baseUrl');
  return [
    `${title}, simulated: ${baseUrl}`,
    ...reported.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ...Object.entries(secret).map(([field, value]) => `${field}: ${value}`),
    '',
    'Try',
    ...examples.map(({ path, body }) => {
      const data = body === undefined ? '' : ` -d ${quoted(body)}`;
      return `  curl -s${flags}${data} ${quoted(`${baseUrl}${path}`)}`;
    }),
    '',
    'End it with Ctrl-C.',
    '',
  ].join('\n');
}

/** For a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
