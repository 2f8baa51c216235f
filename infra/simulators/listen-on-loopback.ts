import type { Server } from 'node:http';

/**
 * Makes a server listen on 127.0.0.1 only. Port 0 means any free port.
 *
 * @throws Error of node:net if the port is in use.
 */
export async function listenOnLoopback(
  server: Server,
  port = 0,
): Promise<{
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Closes all connections, including active ones. */
  close(): Promise<void>;
}> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server is not listening on a TCP port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
