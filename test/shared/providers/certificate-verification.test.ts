import { createServer } from 'node:https';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { issueCertificate, leafKey, pem } from '../../../infra/simulators/certificate-authority.ts';
import { listenOnLoopback } from '../../../infra/simulators/listen-on-loopback.ts';
import { openAccount } from '../../../shared/providers/open-account.ts';
import { at } from '../../support/certificates.ts';
import { virtualTimer } from '../../support/virtual-timer.ts';

const NOT_CHECKED = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
const KEY = 'PLANTED-KEY';

afterEach(() => void vi.unstubAllEnvs());

function open(baseUrl: string, environment: Readonly<Record<string, string>>) {
  const account = { provider: 'digicert', account: 'main', settings: { baseUrl } };
  return openAccount(
    { ...account, secret: { apiKey: KEY } },
    { environment, timer: virtualTimer() },
  );
}

/** A server with an untrusted certificate, and the keys that it received. */
async function startUntrustedServer() {
  const keys: unknown[] = [];
  const certificate = issueCertificate({
    serialNumber: '0A',
    commonName: 'localhost',
    dnsNames: ['localhost'],
    notBefore: at('2026-01-01'),
    notAfter: at('2049-01-01'),
  });
  const server = createServer({ key: leafKey(), cert: pem(certificate) }, (request, response) => {
    keys.push(request.headers['x-dc-devkey']);
    response.end('{"orders":[]}');
  });
  const { origin, close } = await listenOnLoopback(server, 0);
  onTestFinished(close);
  return { keys, baseUrl: origin.replace(/^http:\/\/127\.0\.0\.1/, 'https://localhost') };
}

test('an account is not opened if Node.js is set not to check TLS certificates', async () => {
  const opening = open('https://example.com', NOT_CHECKED);
  await expect(opening).rejects.toThrow(
    /digicert\/main cannot be opened: NODE_TLS_REJECT_UNAUTHORIZED=0 .* Remove that variable/,
  );
  await expect(opening).rejects.not.toThrow(KEY);
});

test('A simulator on the loopback interface needs no certificate', async () => {
  await expect(open('http://127.0.0.1:1', NOT_CHECKED)).resolves.toBeDefined();
});

test('A key is not sent to an untrusted server, even if the environment disables certificate verification', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const { keys, baseUrl } = await startUntrustedServer();
  const { provider } = await open(baseUrl, {});
  const run = { signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER };
  await expect(provider.list(undefined, run)).rejects.toThrow(
    /its TLS certificate is not trusted\. .* NODE_EXTRA_CA_CERTS .*\(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)/,
  );
  expect(keys).toEqual([]);
});
