import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';

const MAIN = new URL('../../../../infra/local/simulators/main.ts', import.meta.url).pathname;

function run(...args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
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

test.each(['SIGTERM', 'SIGINT'] as const)(
  'It serves an account under the key it was given until %s, and exits with 0',
  async (signal) => {
    const { child, output, firstLine, exit } = run(
      'digicert',
      '--json',
      '--key',
      'K1',
      '--certificates',
      '3',
    );
    const { baseUrl, secret, pid } = JSON.parse(await firstLine());
    expect({ secret, pid }).toEqual({ secret: { apiKey: 'K1' }, pid: child.pid });
    const response = await fetch(`${baseUrl}/order/certificate?sort=order_id`, {
      headers: { 'X-DC-DEVKEY': 'K1' },
    });
    const { orders } = JSON.parse(await response.text());
    expect(orders).toContainEqual(expect.objectContaining({ id: 112_211, status: 'issued' }));
    expect(orders.slice(0, 3)).toMatchObject([{ id: 100_001 }, { id: 100_002 }, { id: 100_003 }]);
    child.kill(signal);
    expect(await exit).toBe(0);
    expect(output.stdout.trim().split('\n')).toHaveLength(1);
  },
);

test('For people it tells where it is and what to try', async () => {
  const { child, output, firstLine, exit } = run('digicert', '--now', '2027-03-01T00:00:00Z');
  expect(await firstLine()).toMatch(
    /^DigiCert CertCentral, simulated: http:\/\/127\.0\.0\.1:\d+\/services\/v2$/,
  );
  while (!output.stdout.includes('Ctrl-C')) await once(child.stdout, 'data');
  const examples = [...output.stdout.matchAll(/curl -s -H 'X-DC-DEVKEY: (\w+)' '(.*)'/g)];
  expect(examples.length).toBeGreaterThan(2);
  for (const [, key = '', url = ''] of examples) {
    expect((await fetch(url, { headers: { 'X-DC-DEVKEY': key } })).status).toBe(200);
  }
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test('Wrong arguments end it with 2, and all that is wrong', async () => {
  const { output, exit } = run('digicert', '--port', 'x', '--nonsense');
  expect(await exit).toBe(2);
  expect(output.stderr).toContain('--port is a whole number');
  expect(output.stderr).toContain('--nonsense is no option');
  expect(output.stdout).toBe('');
});

test('Help goes to standard output, and a taken port ends it with 1', async () => {
  const help = run('--help');
  expect(await help.exit).toBe(0);
  expect(help.output.stdout).toContain('--certificates N');
  const first = run('digicert', '--json');
  const { port } = new URL(JSON.parse(await first.firstLine()).baseUrl);
  const second = run('digicert', '--port', port);
  expect(await second.exit).toBe(1);
  expect(second.output.stderr).toContain('EADDRINUSE');
});
