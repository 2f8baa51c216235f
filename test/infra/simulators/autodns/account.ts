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
  if (parsed === undefined) throw new Error(`"${text}" is not an instant`);
  return parsed;
}

/** The time of the account at the start of a test. */
export const NOW = instant('2026-11-22T10:00:00Z');

/** A parsed document of unknown shape. */
export type Parsed = ReturnType<JSON['parse']>;

export interface JsonRequest {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestAccount {
  readonly simulator: AutodnsSimulator;
  now(): Instant;
  /** Advances the clock of the account. */
  pass(milliseconds: number): void;
  /** Sends a request to the JSON interface, with the account's credentials by default. */
  ask(path: string, request?: JsonRequest): Promise<Response>;
  /** The document of a response of any status. */
  json(path: string, request?: JsonRequest): Promise<Parsed>;
  /** Sends an unchanged document to the gateway. */
  send(document: string, headers?: Readonly<Record<string, string>>): Promise<string>;
  /** The text of the gateway's response to tasks, with the account's credentials. */
  xml(...tasks: readonly string[]): Promise<string>;
}

/** A simulator that is stopped at the end of the test. */
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

/** Headers with valid credentials. */
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

/** A valid XML request with tasks. */
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

/** The results of a response of the gateway as objects; every element is a list. */
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

/** A sample of the vendor, as printed. */
export function sample(name: string): string {
  return readFileSync(new URL(`../../../fixtures/autodns/${name}`, import.meta.url), 'utf8');
}

/** Lists all certificates by ID, with additional columns. */
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

/** Finds a job among the running jobs, then in the history. */
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
