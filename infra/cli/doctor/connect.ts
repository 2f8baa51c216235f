import { connect as connectPlain, isIP } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { describeConnectionFailure } from '../../../shared/providers/http/connection-failure.ts';

/**
 * Opens a connection to the host of a URL, with TLS for `https:`, and closes it again. Sends no request.
 *
 * @returns why it could not be opened, or `undefined`.
 */
export async function tryConnection(url: URL, signal: AbortSignal): Promise<string | undefined> {
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port === '' ? (secure ? 443 : 80) : url.port);
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const socket = secure
    ? connectSecurely({ host, port, ...(isIP(host) === 0 && { servername: host }) }, () =>
        resolve(undefined),
      )
    : connectPlain({ host, port }, () => resolve(undefined));
  socket.on('error', (error) => resolve(describeConnectionFailure(error)));
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}
