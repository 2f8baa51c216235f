import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { AUTHORITATIVE_ANSWER, TRUNCATED_RESPONSE, decode, encode } from 'dns-packet';
import type { DecodedPacket, Packet } from 'dns-packet';
import { answerFrom } from './zone.ts';
import type { Zone } from './zone.ts';

/** A name server on the loopback interface, with UDP and TCP. */
export interface NameServer {
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Maximum size of a datagram without EDNS. */
const SMALLEST_PAYLOAD = 512;

/**
 * Starts a server of the zones that `zones` returns at the time of each query. It answers recursive queries from the
 * same zones, so that it also serves as the resolver.
 */
export async function startNameServer(
  zones: () => readonly Zone[],
  { address = '127.0.0.1', port = 0 }: { address?: string; port?: number } = {},
): Promise<NameServer> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
        const end = 2 + received.readUInt16BE(0);
        const answer = answerTo(received.subarray(2, end), zones());
        received = received.subarray(end);
        if (answer === undefined) return void socket.destroy();
        const length = Buffer.alloc(2);
        length.writeUInt16BE(answer.length);
        socket.write(Buffer.concat([length, answer]));
      }
    });
  });
  const socket = await listenBothWays(server, { address, port });
  socket.on('message', (bytes, from) => {
    const answer = answerTo(bytes, zones(), payloadOf(bytes));
    if (answer !== undefined) socket.send(answer, from.port, from.address);
  });
  return {
    address,
    port: socket.address().port,
    async stop() {
      const closed = [once(socket, 'close'), once(server, 'close')];
      socket.close();
      server.close();
      await Promise.all(closed);
    },
  };
}

/** A port that is free for TCP can be in use for UDP. Then another port is tried, unless the port was requested. */
const TRIES = 10;

async function listenBothWays(
  server: Server,
  { address, port }: { readonly address: string; readonly port: number },
): Promise<Socket> {
  for (let tries = 1; ; tries += 1) {
    server.listen(port, address);
    await once(server, 'listening');
    const found = server.address();
    if (found === null || typeof found === 'string')
      throw new Error('The server is not listening on a UDP port.');
    const socket = createSocket('udp4');
    try {
      socket.bind(found.port, address);
      await once(socket, 'listening');
      return socket;
    } catch (error) {
      socket.close();
      server.close();
      await once(server, 'close');
      if (port !== 0 || tries === TRIES) throw error;
    }
  }
}

function answerTo(bytes: Buffer, zones: readonly Zone[], room?: number): Buffer | undefined {
  const query = read(bytes);
  const [question] = query?.questions ?? [];
  if (query?.type !== 'query' || question === undefined) return undefined;
  const {
    code,
    authoritative,
    answers,
    authorities,
    additionals = [],
  } = answerFrom(zones, question);
  // A recursive query outside the zones is refused, because there are no other servers.
  const lost = query.flag_rd && !authoritative;
  const flags = (authoritative ? AUTHORITATIVE_ANSWER : 0) | CODES[lost ? 'SERVFAIL' : code];
  const packet: Packet = {
    ...{ type: 'response', id: query.id ?? 0, flags },
    ...{ questions: [question], answers: [...answers], authorities: [...authorities] },
    additionals: [...additionals],
  };
  const whole = encode(packet);
  if (room === undefined || whole.length <= room) return whole;
  return encode({
    ...packet,
    flags: flags | TRUNCATED_RESPONSE,
    answers: [],
    authorities: [],
    additionals: [],
  });
}

/** RFC 1035, section 4.1.1. */
const CODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

function payloadOf(bytes: Buffer): number {
  const options = read(bytes)?.additionals?.find((one) => one.type === 'OPT');
  return options?.type === 'OPT' ? options.udpPayloadSize : SMALLEST_PAYLOAD;
}

function read(bytes: Buffer): DecodedPacket | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}
