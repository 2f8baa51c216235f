import { randomInt } from 'node:crypto';
import { AUTHENTIC_DATA, CHECKING_DISABLED, decode, encode, RECURSION_DESIRED } from 'dns-packet';
import type { DecodedPacket, Packet } from 'dns-packet';
import { canonicalName } from '../certificates/names.ts';
import type { DnsAnswer, DnsQuestion, DnsServer } from './dns-client.ts';
import { exchangeByTcp, exchangeByUdp } from './exchange.ts';
import { canBeQueried } from './names.ts';

/** Bytes that are not fragmented on common networks (DNS Flag Day 2020, https://www.dnsflagday.net/2020/). */
const PAYLOAD_SIZE = 1232;
/** UDP can lose packets. */
const TRIES = 2;
const PATIENCE = 1_200;
/** The response codes of servers without EDNS support (RFC 6891, section 7). */
const KNOW_NO_EDNS = ['FORMERR', 'NOTIMP'];

/**
 * The `DnsLookup` for real servers: over UDP, and over TCP if the answer is truncated. Against forged answers, only an
 * answer from that server with the same question and query id counts (RFC 5452).
 */
export async function queryServer(
  server: DnsServer,
  question: DnsQuestion,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  const asked = { ...question, name: canonicalName(question.name) };
  if (!canBeQueried(asked.name)) return undefined;
  const answer = await ask(server, asked, { edns: true }, signal);
  if (answer === undefined || !KNOW_NO_EDNS.includes(answer.code)) return answer;
  return (await ask(server, asked, { edns: false }, signal)) ?? answer;
}

async function ask(
  server: DnsServer,
  question: DnsQuestion,
  { edns }: { edns: boolean },
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  const id = randomInt(0x1_00_00);
  const query = encode(packetOf(id, question, edns));
  const answersIt = (bytes: Buffer) => readAnswer(bytes, id, question);
  const patience = () => AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  let answer: DecodedPacket | undefined;
  for (let tries = 0; tries < TRIES && answer === undefined && !signal.aborted; tries += 1) {
    answer = await exchangeByUdp(server, query, answersIt, patience());
  }
  if (answer?.flag_tc !== true) return answer && reported(answer);
  const whole = await exchangeByTcp(server, query, answersIt, patience());
  return whole && reported(whole);
}

function packetOf(
  id: number,
  { name, type, recursive, unchecked }: DnsQuestion,
  edns: boolean,
): Packet {
  return {
    type: 'query',
    id,
    // AUTHENTIC_DATA in a query requests whether signatures were checked (RFC 6840, section 5.7).
    flags:
      (recursive ? RECURSION_DESIRED | AUTHENTIC_DATA : 0) |
      (unchecked === true ? CHECKING_DISABLED : 0),
    questions: [{ name, type }],
    additionals: edns ? [OPTIONS] : [],
  };
}

const OPTIONS = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: PAYLOAD_SIZE,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
} as const satisfies NonNullable<Packet['additionals']>[number] | object;

function readAnswer(bytes: Buffer, id: number, asked: DnsQuestion): DecodedPacket | undefined {
  try {
    const packet = decode(bytes);
    const [question] = packet.questions ?? [];
    if (packet.type !== 'response' || packet.id !== id) return undefined;
    // A server that cannot parse the query can omit the question.
    if (question === undefined) return KNOW_NO_EDNS.includes(codeOf(packet)) ? packet : undefined;
    const same =
      canonicalName(question.name) === canonicalName(asked.name) && question.type === asked.type;
    return same ? packet : undefined;
  } catch {
    // Not a DNS packet.
    return undefined;
  }
}

function codeOf(packet: DecodedPacket): string {
  return String(Reflect.get(packet, 'rcode'));
}

function reported(packet: DecodedPacket): DnsAnswer {
  return {
    code: codeOf(packet),
    authoritative: packet.flag_aa,
    authenticated: packet.flag_ad,
    answers: packet.answers ?? [],
    authorities: packet.authorities ?? [],
    additionals: packet.additionals ?? [],
  };
}
