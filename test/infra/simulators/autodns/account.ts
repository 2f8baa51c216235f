import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { onTestFinished } from 'vitest';
import { startAutodnsSimulator } from '../../../../infra/simulators/autodns/simulator.ts';
import type {
  AutodnsSimulator,
  AutodnsSimulatorOptions,
} from '../../../../infra/simulators/autodns/simulator.ts';
import { parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`"${text}" is no instant`);
  return parsed;
}

/** The time at which the account of a test begins. */
export const NOW = instant('2026-11-22T10:00:00Z');

/** What came out of a parser, which nothing is known of. */
export type Parsed = ReturnType<JSON['parse']>;

export interface JsonRequest {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestAccount {
  readonly simulator: AutodnsSimulator;
  now(): Instant;
  /** Moves the account's time. */
  pass(milliseconds: number): void;
  /** Asks the JSON interface, in the name of the account unless headers say otherwise. */
  ask(path: string, request?: JsonRequest): Promise<Response>;
  /** The document behind an answer, whatever its status. */
  json(path: string, request?: JsonRequest): Promise<Parsed>;
  /** Sends a document to the gateway as it is. */
  send(document: string, headers?: Readonly<Record<string, string>>): Promise<string>;
  /** What the gateway answers to tasks, in the name of the account: the whole text. */
  xml(...tasks: readonly string[]): Promise<string>;
}

/** A simulator that ends with its test. */
export async function openAccount(
  options: Partial<AutodnsSimulatorOptions> = {},
): Promise<TestAccount> {
  let now = NOW;
  const simulator = await startAutodnsSimulator({
    clock: () => now,
    rateLimits: false,
    ...options,
  });
  onTestFinished(() => simulator.stop());
  const { jsonUrl, xmlUrl } = simulator;
  const ask: TestAccount['ask'] = (path, { method = 'GET', body, headers = {} } = {}) =>
    fetch(`${jsonUrl}${path}`, {
      method: body !== undefined && method === 'GET' ? 'POST' : method,
      redirect: 'manual',
      headers: {
        ...signedIn(simulator),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const send: TestAccount['send'] = async (body, headers = {}) => {
    const response = await fetch(xmlUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/xml', ...headers },
      body,
    });
    if (response.status !== 200) throw new Error(`the gateway answered with ${response.status}`);
    return response.text();
  };
  return {
    simulator,
    now: () => now,
    pass: (milliseconds) => (now = plus(now, milliseconds)),
    ask,
    json: async (path, request) => JSON.parse(await (await ask(path, request)).text()),
    send,
    xml: (...tasks) => send(document(simulator, tasks.join(''))),
  };
}

/** The headers of somebody who may ask. */
export function signedIn({
  user,
  password,
  context,
}: AutodnsSimulator): Readonly<Record<string, string>> {
  return {
    Authorization: basic(user, password),
    'X-Domainrobot-Context': String(context),
    'User-Agent': 'test',
  };
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** A request with tasks in it, as somebody writes it who knows how to. */
export function document(
  { user, password, context }: AutodnsSimulator,
  tasks: string,
  auth = `<user>${escape(user)}</user><context>${context}</context><password>${escape(password)}</password>`,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?><request><auth>${auth}</auth>${tasks}</request>`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The results of an answer of the gateway's, as objects of text and lists; lists also where there is one. */
export function resultsOf(xml: string): Parsed[] {
  if (XMLValidator.validate(xml) !== true) throw new Error('the answer is not well-formed');
  return PARSER.parse(xml).response.result;
}

const LISTS = ['result', 'msg', 'certificate', 'certificate_job', 'authentication', 'dcv_auth'];
const PARSER = new XMLParser({
  parseTagValue: false,
  isArray: (name) => LISTS.includes(name),
  ignoreDeclaration: true,
});

/** One of the vendor's own samples, as it was printed. */
export function sample(name: string): string {
  return readFileSync(new URL(`../../../fixtures/autodns/${name}`, import.meta.url), 'utf8');
}

/** Asks for all certificates by id, with columns beyond id and name. */
export async function listed(
  { json }: TestAccount,
  { keys = [], ...body }: Record<string, unknown> & { keys?: string[] } = {},
): Promise<Parsed[]> {
  const columns = keys.map((key) => `keys%5B%5D=${key}`).join('&');
  const { data } = await json(`/certificate/_search?${columns}`, {
    body: { orders: [{ key: 'id' }], ...body },
  });
  return data;
}

/** A job wherever it is, as a client finds it that looks under the running ones first. */
export async function jobOf(account: TestAccount, id: number | undefined) {
  const running = await account.json(`/job/${id}`);
  if (running.data !== undefined) return { place: 'running', ...running.data[0] };
  const history = await account.json(`/job/history/${id}`);
  return { place: 'history', ...history.data?.[0] };
}

export async function infoOf(account: TestAccount, id: number) {
  const { data } = await account.json(`/certificate/${id}`);
  return data?.[0];
}
