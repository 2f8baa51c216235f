import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The code with concatenated string literals joined. */
const code = globSync('{shared,lambdas,infra/deploy}/**/*.ts', { cwd: ROOT })
  .map((file) => readFileSync(`${ROOT}/${file}`, 'utf8'))
  .join('\n')
  .replaceAll(/['`]\s*\+\s*['`]/g, '');

/** Messages that AWS Lambda logs. */
const FROM_AWS = ['Task timed out'];

/** The messages that the runbook quotes: inline code that starts with a capital letter or is shortened at its start. */
const quoted = [
  ...readFileSync(`${ROOT}/docs/how-to/runbook.md`, 'utf8')
    .replaceAll(/```[^]*?```/g, '')
    // The example of an alarm name: the name is put together from the stack, the account and a heading.
    .replace('`CertExpiryMonitor: digicert/main has no complete sync`', '')
    .matchAll(/`((?:[A-Z]|…)[^`]* [^`]*)`/g),
]
  .map(([, message = '']) => message.replaceAll(/\s+/g, ' '))
  .filter((message) => !FROM_AWS.includes(message));

test('the runbook quotes messages', () => {
  expect(quoted.length).toBeGreaterThan(8);
});

test.each(quoted)(
  'a function or construct has the message that the runbook quotes: %s',
  (message) => {
    for (const part of message.split(/…|<[^>]+>/)) expect(code).toContain(part.trim());
  },
);
