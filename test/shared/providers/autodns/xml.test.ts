import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../shared/providers/autodns/xml-to-json.ts';
import { parseXml, writeXml } from '../../../../shared/providers/autodns/xml.ts';

function read(inner: string): unknown {
  const parsed = parseXml(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<response>${inner}</response>`,
  );
  return parsed.kind === 'document' ? parsed.document['response'] : parsed;
}

function seen(body: string): string {
  const parsed = parseXml(body);
  return parsed.kind === 'nonsense' ? parsed.seen : expect.fail('it was read');
}

describe('parseXml', () => {
  it.each([
    ['text and CDATA alike', '<a>x y</a>', '<a><![CDATA[x y]]></a>'],
    ['CDATA without the blanks around it', '<a>x</a>', '<a>\n  <![CDATA[x]]>\n</a>'],
    [
      'a document without its comments',
      '<a>xy</a>',
      '<a>x<!-- certificate name -->y</a><!-- what it is -->',
    ],
    ['both forms of an empty element alike', '<a/>', '<a></a>'],
    ['blanks as an empty element', '<a/>', '<a>\n </a>'],
    ['elements without their attributes', '<a>x</a>', '<a type="text">x</a>'],
  ])('parseXml reads %s', (_, one, other) => {
    expect(read(other)).toEqual(read(one));
  });

  it('parseXml keeps numbers as text', () => {
    expect(
      read('<id>4297939738</id><b>0905</b><c>6CA6E5</c><d>1e5</d><e>0x10</e><f>true</f>'),
    ).toEqual({ id: '4297939738', b: '0905', c: '6CA6E5', d: '1e5', e: '0x10', f: 'true' });
  });

  it.each([1, 2])('parseXml returns a list for %d elements that can be repeated', (count) => {
    const one = '<authentication><method>DNS</method></authentication>';
    expect(read(one.repeat(count))).toEqual({
      authentication: Array.from({ length: count }, () => ({ method: 'DNS' })),
    });
  });

  it('parseXml decodes XML entities and character references', () => {
    expect(read('<a>&lt;&amp;&gt;&quot;&apos; &#252;&#xFC;&#13;</a>')).toEqual({ a: `<&>"' üü\r` });
    expect(read('<a><![CDATA[&amp;&#252;]]></a>')).toEqual({ a: '&amp;&#252;' });
    expect(read('<a>&amp;lt;</a>')).toEqual({ a: '&lt;' });
    expect(read('<a>&nbsp;&#0;&#x110000;&#xD800;</a>')).toEqual({
      a: '&nbsp;&#0;&#x110000;&#xD800;',
    });
  });

  it.each([
    '<!DOCTYPE response [<!ENTITY a "aaa">]><response>&a;</response>',
    '<!DOCTYPE response SYSTEM "http://127.0.0.1/x.dtd"><response/>',
    '<?xml version="1.0"?><!-- x --><!DOCTYPE response><response/>',
  ])('parseXml rejects a document type: %s', (body) => {
    expect(seen(body)).toContain('a document type');
  });

  it('parseXml accepts text that mentions a document type', () => {
    expect(read('<a><![CDATA[<!DOCTYPE html>]]></a>')).toEqual({ a: '<!DOCTYPE html>' });
  });

  it.each([
    ['', 'an empty body'],
    ['<html><body>x</body></html>', 'an HTML page'],
    ['<!DOCTYPE html>\n<html></html>', 'an HTML page'],
    ['{"a":1}', 'a body that is not XML'],
    ['<response><result>', 'XML that is truncated or not well-formed'],
    ['<response><a>x</b></response>', 'XML that is truncated or not well-formed'],
    ['<response>x</response><response>y</response>', 'XML that is truncated or not well-formed'],
    ['<response><__proto__>x</__proto__></response>', 'invalid names'],
  ])('parseXml rejects %j', (body, what) => {
    expect(seen(body)).toContain(what);
  });

  it.each([
    ['30 MB of empty elements', `<response>${'<a/>'.repeat(7_500_000)}</response>`],
    ['5 MB of text', `<response>${'x'.repeat(5_000_000)}</response>`],
  ])('parseXml rejects without parsing a body that is %s', (_, body) => {
    const before = process.cpuUsage();
    expect(seen(body)).toContain('more XML than fits into memory');
    expect(seen(body)).toContain('Reduce the setting pageSize');
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('parseXml rejects a document nested 10,000 levels deep', () => {
    const body = `<response>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</response>`;
    expect(seen(body)).toContain('nested too deeply');
  });

  it('parseXml reads a page of 1,000 rows of the maximum size', () => {
    const row = `<certificate>${'<key_of_a_row>a value of a row</key_of_a_row>'.repeat(40)}</certificate>`;
    expect(read(row.repeat(1000))).toMatchObject({ certificate: { length: 1000 } });
  });

  it('XML is translated to the JSON field names without empty elements', () => {
    expect(
      toJson(read('<serial_number>06</serial_number><owner/><extension/><a_b><c_d>1</c_d></a_b>')),
    ).toEqual({ serialNumber: '06', aB: { cD: '1' } });
  });
});

describe('writeXml', () => {
  it('writeXml writes no byte order mark and escapes all text', () => {
    const text = writeXml(['request', [['password', `<&>"'ü`]]]);
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<request><password>&lt;&amp;&gt;&quot;&apos;ü</password></request>',
    );
    expect(text.charCodeAt(0)).toBe('<'.charCodeAt(0));
  });
});
