import { once } from 'node:events';
import { createServer } from 'node:net';
import { encode } from 'dns-packet';
import type { Packet } from 'dns-packet';
import { afterEach, expect, test } from 'vitest';
import { queryServer } from '../../../shared/dns/query-server.ts';
import { startUdpServer } from '../../support/udp-server.ts';
import type { UdpServer } from '../../support/udp-server.ts';
import { isQueryable } from '../../../shared/dns/is-queryable.ts';

const QUESTION = { name: 'www.example.com', type: 'TXT', recursive: false } as const;
const servers: UdpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => one.stop()));
});

async function serverAnswering(...answers: Parameters<typeof startUdpServer>) {
  const server = await startUdpServer(...answers);
  servers.push(server);
  return server;
}

const answering =
  (value: string, changes: Partial<Packet> = {}) =>
  ({ id = 0, questions = [] }: Packet): Packet => ({
    ...{ type: 'response', id, questions, flags: 0 },
    answers: [{ name: QUESTION.name, type: 'TXT', data: value }],
    ...changes,
  });

const valuesOf = async (server: { address: string; port: number }, milliseconds = 5_000) => {
  const answer = await queryServer(server, QUESTION, AbortSignal.timeout(milliseconds));
  return answer?.answers.flatMap((one) => (one.type === 'TXT' ? [String(one.data)] : []));
};

test('ignores UDP packets with another ID, another question or invalid content, and returns the answer after them', async () => {
  const server = await serverAnswering(
    ({ id = 0, ...query }) => answering('forged', { id: (id + 1) % 65_536 })({ ...query, id }),
    answering('of another', { questions: [{ name: 'example.net', type: 'TXT' }] }),
    answering('of another type', { questions: [{ name: QUESTION.name, type: 'A' }] }),
    () => Buffer.from('no packet'),
    answering('right'),
  );
  expect(await valuesOf(server)).toEqual(['right']);
});

test('returns undefined at the timeout if the server does not answer', async () => {
  const server = await serverAnswering();
  expect(await valuesOf(server, 50)).toBeUndefined();
});

test('returns undefined without an error if the port is closed', async () => {
  const server = await serverAnswering();
  await server.stop();
  servers.pop();
  expect(await valuesOf(server)).toBeUndefined();
});

test('ignores a truncated answer if the full one is not available by TCP', async () => {
  const server = await serverAnswering(answering('cut', { flags: 0x0200 }));
  expect(await valuesOf(server)).toBeUndefined();
});

test('sends the query again if the first answer was lost', async () => {
  let questions = 0;
  const server = await serverAnswering((query) => {
    questions += 1;
    return questions === 1 ? Buffer.from('lost') : answering('late')(query);
  });
  expect(await valuesOf(server)).toEqual(['late']);
});

test.each(['FORMERR', 'NOTIMP'] as const)(
  'repeats the query without EDNS after %s',
  async (code) => {
    const rcode = { FORMERR: 1, NOTIMP: 4 }[code];
    const server = await serverAnswering((query) =>
      (query.additionals ?? []).length > 0
        ? answering('', { flags: rcode, questions: [], answers: [] })(query)
        : answering('old')(query),
    );
    expect(await valuesOf(server)).toEqual(['old']);
  },
);

test('ignores a successful answer without a question section', async () => {
  const server = await serverAnswering(answering('other', { questions: [] }), answering('right'));
  expect(await valuesOf(server)).toEqual(['right']);
});

test('compares the name of the question without regard to case', async () => {
  const questions = [{ name: 'WWW.Example.COM', type: 'TXT' }] as const;
  const server = await serverAnswering(answering('right', { questions: [...questions] }));
  expect(await valuesOf(server)).toEqual(['right']);
});

/** A server whose UDP answers are truncated, and that writes only these bytes by TCP. */
async function serverThatWrites(bytes: (query: Packet) => Buffer, then: 'end' | 'wait') {
  let lastQuery: Packet = {};
  const tcp = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.write(bytes(lastQuery));
    if (then === 'end') socket.end();
  });
  for (let tries = 1; ; tries += 1) {
    const udp = await serverAnswering((query) => {
      lastQuery = query;
      return answering('cut', { flags: 0x0200 })(query);
    });
    try {
      tcp.listen(udp.port, udp.address);
      await once(tcp, 'listening');
      return { ...udp, tcp };
    } catch (error) {
      // A port that is free for UDP can be in use for TCP.
      if (tries === 10) throw error;
    }
  }
}

test.each<[string, (query: Packet) => Buffer, 'end' | 'wait']>([
  [
    'a partial answer and the end of the connection',
    () => Buffer.from([0xff, 0xff, 1, 2, 3]),
    'end',
  ],
  ['a partial answer on an open connection', () => Buffer.from([0xff, 0xff, 1, 2, 3]), 'wait'],
  ['bytes that are not a DNS message', () => Buffer.from([0, 2, 1, 2]), 'wait'],
  ['more bytes than a DNS message can have', () => Buffer.alloc(200_000, 0xff), 'wait'],
  [
    'an answer with another ID',
    ({ id = 0, ...query }) => framed(answering('forged', { id: (id + 1) % 65_536 })(query)),
    'wait',
  ],
])('ignores %s by TCP, within two seconds', async (_what, bytes, then) => {
  const server = await serverThatWrites(bytes, then);
  const began = performance.now();
  expect(await valuesOf(server)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2_000);
  server.tcp.close();
});

test('reads a TCP answer that arrives in several segments', async () => {
  const server = await serverThatWrites((query) => framed(answering('whole')(query)), 'wait');
  expect(await valuesOf(server)).toEqual(['whole']);
  server.tcp.close();
});

function framed(packet: Packet): Buffer {
  const bytes = encode(packet);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
}

test('does not query names with empty labels, labels over 63 bytes or more than 255 bytes', async () => {
  const server = { address: '127.0.0.1', port: 9 };
  for (const name of ['', 'a..example.com', `${'a'.repeat(64)}.example.com`, 'a.'.repeat(127)]) {
    const question = { ...QUESTION, name };
    expect(await queryServer(server, question, AbortSignal.timeout(5_000))).toBeUndefined();
  }
});

test.each([
  ['192.0.2.53', true, true],
  ['127.0.0.1', false, true],
  ['10.1.2.3', false, true],
  ['192.168.1.1', false, true],
  ['169.254.169.254', false, false],
  ['0.0.0.0', false, false],
  ['224.0.0.251', false, false],
  ['255.255.255.255', false, false],
  ['::1', false, true],
  ['fd12:3456::53', false, true],
  ['fd00:ec2::254', false, false],
  ['fe80::1', false, false],
  ['ff02::fb', false, false],
  ['::ffff:10.0.0.1', false, false],
  ['64:ff9b::a00:1', false, false],
  ['2002:a00:1::1', false, false],
  ['2001:0:a00:1::1', false, false],
  ['2001:500:2::c', true, true],
  ['not an address', false, false],
])(
  'whether a server at %s is queried: %s, and with private servers allowed: %s',
  (address, open, allowed) => {
    expect(isQueryable(address, false)).toBe(open);
    expect(isQueryable(address, true)).toBe(allowed);
  },
);
