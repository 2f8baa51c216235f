import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import type { DnsServer } from './dns-client.ts';

/** Bytes: the length field, and the longest message that it can describe. */
const MAX = 2 + 65_535;

/**
 * Sends a datagram and waits for one that `read` accepts; forged and late ones are ignored. `undefined` if none
 * arrives until `signal` is aborted, or if the server is unreachable.
 */
export async function exchangeByUdp<Answer>(
  { address, port }: DnsServer,
  query: Buffer,
  read: (bytes: Buffer) => Answer | undefined,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  if (signal.aborted) return undefined;
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  const giveUp = () => resolve(undefined);
  signal.addEventListener('abort', giveUp, { once: true });
  socket.on('error', giveUp);
  socket.on('message', (bytes) => {
    const answer = read(bytes);
    if (answer !== undefined) resolve(answer);
  });
  try {
    // On a connected socket, the kernel drops datagrams from other senders.
    socket.connect(port, address, () => socket.send(query, (error) => error && giveUp()));
    return await promise;
  } finally {
    signal.removeEventListener('abort', giveUp);
    socket.close();
  }
}

/** The same over TCP, where a length precedes each message (RFC 1035, section 4.2.2). */
export async function exchangeByTcp<Answer>(
  { address, port }: DnsServer,
  query: Buffer,
  read: (bytes: Buffer) => Answer | undefined,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  if (signal.aborted) return undefined;
  const socket = connect(port, address);
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  const giveUp = () => resolve(undefined);
  signal.addEventListener('abort', giveUp, { once: true });
  socket.on('error', giveUp);
  socket.on('close', giveUp);
  let received = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]).subarray(0, MAX);
    if (received.length < 2) return;
    const end = 2 + received.readUInt16BE(0);
    if (received.length >= end) resolve(read(received.subarray(2, end)));
  });
  const length = Buffer.alloc(2);
  length.writeUInt16BE(query.length);
  try {
    socket.write(Buffer.concat([length, query]));
    return await promise;
  } finally {
    signal.removeEventListener('abort', giveUp);
    socket.destroy();
  }
}
