import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SIMULATORS } from '../../../../infra/simulators/registry.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';

const MAIN = new URL('../../../../infra/cli/main.ts', import.meta.url).pathname;

function run(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, 'simulate', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (output.stderr += String(chunk)));
  const firstLine = async () => {
    while (!output.stdout.includes('\n')) await once(child.stdout, 'data');
    return output.stdout.slice(0, output.stdout.indexOf('\n'));
  };
  const exit = once(child, 'close').then(([code]: unknown[]) => code);
  return { child, output, firstLine, exit };
}

describe.each(Object.entries(SIMULATORS))('%s', (name, { title }) => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'serves an account with the given key until %s, and exits with 0',
    async (signal) => {
      const { child, output, firstLine, exit } = run(
        ...[name, '--json', '--key', 'K1', '--certificates', '3'],
      );
      const { provider, settings, secret, pid } = JSON.parse(await firstLine());
      expect({ provider, pid }).toEqual({ provider: name, pid: child.pid });
      expect(Object.values(secret)).toContain('K1');
      const account = await openAccount({ provider, account: 'main', settings, secret });
      const never = { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY };
      const { rows } = await listAll(account.provider, never);
      expect(rows.length).toBeGreaterThan(3);
      child.kill(signal);
      expect(await exit).toBe(0);
      expect(output.stdout.trim().split('\n')).toHaveLength(1);
    },
  );

  test('prints its address and example requests that succeed', async () => {
    const { child, output, firstLine, exit } = run(name, '--now', '2027-03-01T00:00:00Z');
    const [shown, address = ''] = (await firstLine()).split(', simulated: ');
    expect(shown).toBe(title);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+(\/|$)/);
    while (!output.stdout.includes('Ctrl-C')) await once(child.stdout, 'data');
    const examples = output.stdout.split('\n').filter((line) => line.startsWith('  curl -s '));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const { url, ...request } = readCurl(example);
      const { ok, status } = await fetch(url, request);
      expect(ok, `${example}: ${status}`).toBe(true);
    }
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });
});

/** The request of a printed command: `curl -s -H 'NAME: VALUE' -d 'BODY' 'URL'`. */
function readCurl(line: string): RequestInit & { readonly url: string } {
  const words = [...line.matchAll(/(?:-(\w) )?((?:'[^']*'|\\')+)/g)].map(
    ([, option = 'url', word = '']) => ({
      option,
      text: word.replaceAll("'\\''", '\0').replaceAll("'", '').replaceAll('\0', "'"),
    }),
  );
  const all = (option: string) =>
    words.flatMap((word) => (word.option === option ? [word.text] : []));
  const [body] = all('d');
  return {
    url: all('url')[0] ?? expect.fail(`${line} contains no URL`),
    headers: Object.fromEntries(
      all('H').map((header) => [
        header.slice(0, header.indexOf(': ')),
        header.slice(header.indexOf(': ') + 2),
      ]),
    ),
    ...(body === undefined ? {} : { method: 'POST', body }),
  };
}

test('exits with 2 and prints all problems of wrong arguments', async () => {
  const { output, exit } = run('digicert', '--port', 'x', '--nonsense');
  expect(await exit).toBe(2);
  expect(output.stderr).toContain('--port: "x" is not a whole number');
  expect(output.stderr).toContain('Unknown option --nonsense.');
  expect(output.stdout).toBe('');
});

test('prints help on standard output, and exits with 1 if the port is in use', async () => {
  const help = run('--help');
  expect(await help.exit).toBe(0);
  expect(help.output.stdout).toContain('--certificates N');
  const first = run('digicert', '--json');
  const { port } = new URL(JSON.parse(await first.firstLine()).baseUrl);
  const second = run('digicert', '--port', port);
  expect(await second.exit).toBe(1);
  expect(second.output.stderr).toBe(`Port ${port} is in use. Choose another port with --port.\n`);
});
