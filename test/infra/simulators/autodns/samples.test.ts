import { readdirSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import {
  issuedCertificate,
  reissuedCertificate,
} from '../../../../infra/simulators/autodns/sample-account.ts';
import { NOW, openAccount, sample } from './account.ts';
import type { Parsed, TestAccount } from './account.ts';

const NAMES = readdirSync(new URL('../../../fixtures/autodns/', import.meta.url));
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });
const trees = (name: string): Parsed =>
  name.endsWith('.json') ? JSON.parse(sample(name)) : parser.parse(sample(name));

/** The paths of all fields: `data.id` also for elements of a list. */
function fieldsOf(value: Parsed, path = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...fieldsOf(one, path)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([name, inner]) => {
      const own = path === '' ? name : `${path}.${name}`;
      return name.startsWith('#') ? [] : [own, ...fieldsOf(inner, own)];
    }),
  );
}

const missing = (wanted: Set<string>, there: Set<string>, ...except: RegExp[]) =>
  [...wanted].filter((one) => !there.has(one) && !except.some((pattern) => pattern.test(one)));

test("The vendor's samples can be read as they were printed", () => {
  expect(NAMES.filter((name) => /\.(json|xml)$/.test(name))).toHaveLength(17);
  for (const name of NAMES.filter((one) => one.endsWith('.xml'))) {
    expect([name, XMLValidator.validate(sample(name))]).toEqual([name, true]);
  }
  for (const name of NAMES.filter((one) => one.endsWith('.json'))) {
    expect(() => JSON.parse(sample(name))).not.toThrow();
  }
});

describe('a request from the documentation, with valid credentials and an existing id,', () => {
  const asPrinted = (account: TestAccount, name: string, id: number) => {
    const { user, password } = account.simulator;
    return sample(name)
      .replace('USER', user)
      .replace('CONTEXT', '9')
      .replace('PASSWORD', password)
      .replace(/<certificate>\s*<id>100</, `<certificate><id>${id}<`);
  };

  test.each([
    ['poll-request.xml', 'S0905'],
    ['confirm-request.xml', 'E0906'],
    ['read-certificate-request.xml', 'S400104'],
    // The placeholder is not a certificate request.
    ['prepare-order-request.xml', 'E400110'],
    ['reissue-request.xml', 'E400102'],
  ])('is accepted: %s', async (name, code) => {
    const account = await openAccount();
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW));
    const answer = await account.send(asPrinted(account, name, id));
    expect(answer).toContain(`<status><code>${code}</code>`);
  });

  test.each([
    ['prepare-order-request.json', 'POST', '/certificate/_prepareOrder', 'E400110'],
    ['reissue-request.json', 'PUT', '/certificate/571001', 'E400102'],
  ])('is accepted: %s', async (name, method, path, code) => {
    const account = await openAccount();
    account.simulator.certificates.add(issuedCertificate(NOW, { id: 571_001 }));
    const { status } = await account.json(path, { method, body: trees(name) });
    expect(status.code).toBe(code);
  });
});

describe('an answer compared with the sample of the vendor', () => {
  test('the answer about a certificate has every field of the sample', async () => {
    const account = await openAccount({ stid: 'next-to-result' });
    const { id } = account.simulator.certificates.add(reissuedCertificate(NOW));
    const json = await account.json(`/certificate/${id}`);
    expect(missing(fieldsOf(trees('read-certificate.json')), fieldsOf(json))).toEqual([]);
    const xml = parser.parse(
      await account.xml(
        `<task><code>400104</code><certificate><id>${id}</id></certificate></task>`,
      ),
    );
    const wanted = fieldsOf(trees('read-certificate.xml'));
    expect(missing(wanted, fieldsOf(xml), /(technical|admin)\.(updater|created|updated)/)).toEqual(
      [],
    );
  });

  test('the answer about a message has every field of the sample', async () => {
    const account = await openAccount({ stid: 'next-to-result' });
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW));
    account.simulator.queue.push({ kind: 'certificate', certificateId: id });
    const json = await account.json('/poll');
    expect(missing(fieldsOf(trees('poll.json')), fieldsOf(json))).toEqual([]);
    const domains = await openAccount({ stid: 'next-to-result' });
    domains.simulator.queue.push({ kind: 'domain', name: 'example.com' });
    const xml = parser.parse(await domains.xml('<task><code>0905</code></task>'));
    const details = /job\.domain\.(?!name|nserver|authinfo|autorenew|confirm|owner|updater)/;
    expect(missing(fieldsOf(trees('poll.xml')), fieldsOf(xml), details)).toEqual([]);
  });

  test('the answer to a confirmation has every field of the sample', async () => {
    const account = await openAccount({ stid: 'in-result' });
    const push = () => account.simulator.queue.push({ kind: 'domain', name: 'example.com' });
    const json = await account.json(`/poll/${push()}`, { method: 'PUT' });
    expect(fieldsOf(json)).toEqual(fieldsOf(trees('confirm.json')));
    const task = `<task><code>0906</code><message><id>${push()}</id></message></task>`;
    const xml = parser.parse(await account.xml(task));
    expect(fieldsOf(xml)).toEqual(fieldsOf(trees('confirm.xml')));
  });

  test('the answer to a reissue has every field of the sample', async () => {
    const account = await openAccount({ stid: 'absent' });
    const { id } = account.simulator.certificates.add(issuedCertificate(NOW));
    const { csr } = trees('read-certificate.json').data[0];
    const body = { ...trees('reissue-request.json'), csr };
    const json = await account.json(`/certificate/${id}`, { method: 'PUT', body });
    expect(fieldsOf(json)).toEqual(fieldsOf(trees('reissue.json')));
    const task = `<task><code>400102</code><certificate><id>${id}</id><product>X</product><csr>${csr}</csr></certificate></task>`;
    expect(fieldsOf(parser.parse(await account.xml(task)))).toEqual(fieldsOf(trees('reissue.xml')));
  });
});
