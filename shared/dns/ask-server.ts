import { randomInt } from 'node:crypto';
import { RECURSION_DESIRED, decode, encode } from 'dns-packet';
import type { DecodedPacket, Packet } from 'dns-packet';
import type { DnsAnswer, DnsQuestion, DnsServer } from './dns-lookup.ts';
import { exchangeByTcp, exchangeByUdp } from './exchange.ts';
import { canBeAsked, canonical } from './names.ts';

/** What passes everywhere without fragments (DNS Flag Day 2020, https://www.dnsflagday.net/2020/). */
const PAYLOAD_SIZE = 1232;
/** UDP loses packets; a second one is cheap. */
const TRIES = 2;
const PATIENCE = 1_200;

/**
 * The `DnsLookup` that speaks to real servers: by UDP, and by TCP where the answer was cut short. Only an
 * answer from the server that was asked, to the question and the number that it was asked, counts.
 */
export async function askServer(
  server: DnsServer,
  question: DnsQuestion,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  if (!canBeAsked(question.name)) return undefined;
  for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
    const id = randomInt(0x1_00_00);
    const query = encode(packetOf(id, question));
    const answersIt = (bytes: Buffer) => readAnswer(bytes, id, question);
    const until = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const answer = await exchangeByUdp(server, query, answersIt, until);
    if (answer === undefined) continue;
    if (!answer.flag_tc) return told(answer);
    const again = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const whole = await exchangeByTcp(server, query, answersIt, again);
    return whole && told(whole);
  }
  return undefined;
}

function packetOf(id: number, { name, type, recursive }: DnsQuestion): Packet {
  return {
    type: 'query',
    id,
    flags: recursive ? RECURSION_DESIRED : 0,
    questions: [{ name, type }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: PAYLOAD_SIZE,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  };
}

function readAnswer(bytes: Buffer, id: number, asked: DnsQuestion): DecodedPacket | undefined {
  try {
    const packet = decode(bytes);
    const [question] = packet.questions ?? [];
    const fits =
      packet.type === 'response' &&
      packet.id === id &&
      question !== undefined &&
      canonical(question.name) === canonical(asked.name) &&
      question.type === asked.type;
    return fits ? packet : undefined;
  } catch {
    // Not a DNS packet at all.
    return undefined;
  }
}

function told(packet: DecodedPacket): DnsAnswer {
  return {
    code: String(Reflect.get(packet, 'rcode')),
    authoritative: packet.flag_aa,
    answers: packet.answers ?? [],
    authorities: packet.authorities ?? [],
  };
}
