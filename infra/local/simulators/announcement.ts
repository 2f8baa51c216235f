import type { Simulator } from './simulator-kind.ts';

/** What the command line says once the simulator answers: where it is, its key, and what to try. */
export function announce(title: string, { baseUrl, secret, headers, examples }: Simulator): string {
  const flags = Object.entries(headers)
    .map(([name, value]) => ` -H '${name}: ${value}'`)
    .join('');
  return [
    `${title}, simulated: ${baseUrl}`,
    ...Object.entries(secret).map(([field, value]) => `${field}: ${value}`),
    '',
    'Try',
    ...examples.map((path) => `  curl -s${flags} '${baseUrl}${path}'`),
    '',
    'End it with Ctrl-C.',
    '',
  ].join('\n');
}
