import type { Server } from 'node:http';

/**
 * Lets a server listen on 127.0.0.1 and nowhere else; port 0 is any free one.
 *
 * @throws Error of node:net where the port is taken.
 */
export async function listenOnLoopback(
  server: Server,
  port = 0,
): Promise<{
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Ends every connection, those under way included. */
  close(): Promise<void>;
}> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
