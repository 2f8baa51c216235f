import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';
import type { Packet } from 'dns-packet';
import { afterEach, expect, test } from 'vitest';
import { askServer } from '../../../shared/dns/ask-server.ts';
import { mayBeAsked } from '../../../shared/dns/may-be-asked.ts';

const QUESTION = { name: 'www.example.com', type: 'TXT', recursive: false } as const;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** A server that answers each question with these packets, one after the other. */
async function serverThatSays(...answers: ((query: Packet) => Packet | Buffer)[]) {
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (bytes, from) => {
    const query = decode(bytes);
    for (const answer of answers) {
      const said = answer(query);
      socket.send(Buffer.isBuffer(said) ? said : encode(said), from.port, from.address);
    }
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: '127.0.0.1', port: socket.address().port };
}

const answering =
  (value: string, changes: Partial<Packet> = {}) =>
  ({ id = 0, questions = [] }: Packet): Packet => ({
    ...{ type: 'response', id, questions, flags: 0 },
    answers: [{ name: QUESTION.name, type: 'TXT', data: value }],
    ...changes,
  });

const valuesOf = async (server: { address: string; port: number }, milliseconds = 5_000) => {
  const answer = await askServer(server, QUESTION, AbortSignal.timeout(milliseconds));
  return answer?.answers.flatMap((one) => (one.type === 'TXT' ? [String(one.data)] : []));
};

test('an answer with another number, to another question or without sense is passed over', async () => {
  const server = await serverThatSays(
    ({ id = 0, ...query }) => answering('forged', { id: (id + 1) % 65_536 })({ ...query, id }),
    answering('of another', { questions: [{ name: 'example.net', type: 'TXT' }] }),
    answering('of another type', { questions: [{ name: QUESTION.name, type: 'A' }] }),
    () => Buffer.from('no packet'),
    answering('right'),
  );
  expect(await valuesOf(server)).toEqual(['right']);
});

test('a server that says nothing costs no more than the time that there is', async () => {
  const server = await serverThatSays();
  expect(await valuesOf(server, 50)).toBeUndefined();
});

test('a server that is not there is no answer, and no error', async () => {
  const server = await serverThatSays();
  for (const socket of sockets.splice(0)) socket.close();
  expect(await valuesOf(server)).toBeUndefined();
});

test('an answer that was cut short counts for nothing if the rest cannot be had', async () => {
  const server = await serverThatSays(answering('cut', { flags: 0x0200 }));
  expect(await valuesOf(server)).toBeUndefined();
});

test('the second question gets through where the first one was lost', async () => {
  let questions = 0;
  const server = await serverThatSays((query) => {
    questions += 1;
    return questions === 1 ? Buffer.from('lost') : answering('late')(query);
  });
  expect(await valuesOf(server)).toEqual(['late']);
});

test('a name that the wire has no room for is not asked', async () => {
  const server = { address: '127.0.0.1', port: 9 };
  for (const name of ['', 'a..example.com', `${'a'.repeat(64)}.example.com`, 'a.'.repeat(127)]) {
    const question = { ...QUESTION, name };
    expect(await askServer(server, question, AbortSignal.timeout(5_000))).toBeUndefined();
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
])('a server at %s is asked: %s, with private servers allowed: %s', (address, open, allowed) => {
  expect(mayBeAsked(address, false)).toBe(open);
  expect(mayBeAsked(address, true)).toBe(allowed);
});
