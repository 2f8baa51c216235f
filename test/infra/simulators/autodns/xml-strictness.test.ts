import { describe, expect, test } from 'vitest';
import { issuedCertificate } from '../../../../infra/simulators/autodns/sample-account.ts';
import { NOW, document, escape, openAccount, resultsOf } from './account.ts';

const POLL = '<task><code>0905</code></task>';

describe('the XML gateway', () => {
  test('accepts credentials in any order, and in CDATA', async () => {
    const { simulator, send } = await openAccount({ password: ' a&b<c>"d\'  ' });
    const { user, password } = simulator;
    for (const auth of [
      `<password>${escape(password)}</password><context>9</context><user>${user}</user>`,
      `<context>9</context><user>${user}</user><password><![CDATA[${password}]]></password>`,
      `<user>${user}</user><!-- x --><password>&#32;a&#x26;b&lt;c&gt;&quot;d&apos;  </password><context> 9 </context>`,
    ]) {
      const [result] = resultsOf(await send(document(simulator, POLL, auth)));
      expect(result.status).toMatchObject({ code: 'S0905', type: 'success' });
    }
  });

  test.each<[string, (right: { user: string; password: string }) => string]>([
    [
      'with a password that is not escaped',
      ({ user, password }) =>
        `<user>${user}</user><password>${password}</password><context>9</context>`,
    ],
    [
      'with a password that is escaped twice',
      ({ user, password }) =>
        `<user>${user}</user><password>${escape(escape(password))}</password><context>9</context>`,
    ],
    [
      'with a wrong password',
      ({ user }) => `<user>${user}</user><password>wrong</password><context>9</context>`,
    ],
    [
      'with a context in quotation marks',
      ({ user, password }) =>
        `<user>${user}</user><password>${escape(password)}</password><context>"9"</context>`,
    ],
    ['without credentials', () => ''],
  ])('refuses a request %s, with 200', async (_what, auth) => {
    const { simulator, send } = await openAccount({ password: 'a&b<c' });
    const answer = await send(document(simulator, POLL, auth(simulator)));
    expect(resultsOf(answer)).toMatchObject([
      { msg: [{ code: 'EF01000' }], status: { code: 'E00000', type: 'error' } },
    ]);
  });

  test.each<[string, (document: string) => string]>([
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['a document type', (text) => text.replace('<request>', '<!DOCTYPE request><request>')],
    ['an entity of its own', (text) => text.replace('0905', '&zero;905')],
    ['an element that never ends', (text) => text.replace('</task>', '')],
    ['another root', (text) => text.replaceAll('request>', 'query>')],
    ['nothing', () => ''],
    ['JSON', () => '{}'],
    ['no task', (text) => text.replace(POLL, '')],
    ['an unknown task', (text) => text.replace('0905', '0999')],
  ])('does not process a request with %s', async (_what, change) => {
    const { simulator, send } = await openAccount();
    const right = document(simulator, POLL);
    expect(resultsOf(await send(right))).toMatchObject([{ status: { type: 'success' } }]);
    expect(resultsOf(await send(change(right)))).toMatchObject([{ status: { type: 'error' } }]);
  });

  test('does not expand entities that a document declares', async () => {
    const { simulator, send } = await openAccount();
    const { user, password } = simulator;
    const declared = document(simulator, POLL, `<user>&u;</user><password>${password}</password>`);
    const bomb = declared.replace('<request>', `<!DOCTYPE r [<!ENTITY u "${user}">]><request>`);
    expect(resultsOf(await send(bomb))).toMatchObject([{ status: { code: 'E00000' } }]);
  });

  test('requires application/xml', async () => {
    const { simulator, send } = await openAccount();
    const answer = await send(document(simulator, POLL), { 'Content-Type': 'text/plain' });
    expect(resultsOf(answer)).toMatchObject([{ status: { type: 'error' } }]);
  });

  test('responds on both paths with an XML declaration as text/xml', async () => {
    const { simulator } = await openAccount();
    for (const path of ['/', '/gateway', '/gateway/']) {
      const response = await fetch(`${simulator.origin}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/xml' },
        body: document(simulator, POLL),
      });
      expect(response.headers.get('Content-Type')).toMatch(/^text\/xml/);
      expect(await response.text()).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8" standalone="no"\?>/,
      );
    }
  });

  test('returns an empty list for another context, or refuses it', async () => {
    for (const [wrongContext, status] of [
      ['empty', 'S400105'],
      ['error', 'E00000'],
    ] as const) {
      const { simulator, send } = await openAccount({ wrongContext });
      simulator.certificates.add(issuedCertificate(NOW));
      const auth = `<user>${simulator.user}</user><password>${simulator.password}</password><context>4</context>`;
      const answer = await send(document(simulator, '<task><code>400105</code></task>', auth));
      const [result] = resultsOf(answer);
      expect(result.status.code).toBe(status);
      expect(result.data).not.toHaveProperty('certificate');
    }
  });

  test('has one result per task, with its ctid', async () => {
    const { xml } = await openAccount();
    const task = (code: string, ctid: string) =>
      `<task><code>${code}</code><ctid>${ctid}</ctid></task>`;
    const results = resultsOf(await xml(task('0905', 'a'), task('400104', 'b'), task('1', 'c')));
    expect(results).toMatchObject([
      { ctid: 'a', status: { code: 'S0905' } },
      { ctid: 'b', status: { code: 'E400104' } },
      { ctid: 'c', status: { code: 'E00000' } },
    ]);
  });
});
