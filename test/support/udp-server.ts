import { createSocket } from 'node:dgram';
import type { RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';
import type { Packet } from 'dns-packet';
import type { DnsServer } from '../../shared/dns/dns-client.ts';

export interface UdpServer extends DnsServer {
  stop(): Promise<void>;
}

/** A server that responds to each query with the given packets; without packets, it does not respond. */
export async function startUdpServer(
  ...answers: ((query: Packet) => Packet | Buffer | Promise<Packet>)[]
): Promise<UdpServer> {
  const socket = createSocket('udp4');
  let open = true;
  const answerAll = async (query: Packet, from: RemoteInfo) => {
    for (const answer of answers) {
      const delivered = await answer(query);
      if (open)
        socket.send(
          Buffer.isBuffer(delivered) ? delivered : encode(delivered),
          from.port,
          from.address,
        );
    }
  };
  socket.on('message', (bytes, from) => void answerAll(decode(bytes), from));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: '127.0.0.1',
    port: socket.address().port,
    async stop() {
      open = false;
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}
