import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dnsLines } from '../../../../shared/notifications/render/dns-lines.ts';
import type { DnsRecord } from '../../../../shared/certificates/validation.ts';

const txt = (value: string, name = 'example.com'): DnsRecord => ({ name, type: 'TXT', value });

/** What a shell makes of a command: its words, one a line. */
function wordsOf(command: string): string[] {
  const script = `set -f; printf '%s\\0' ${command}`;
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

function changesIn(command: string) {
  return JSON.parse(wordsOf(command).at(-1) ?? '').Changes;
}

function recordInChange(record: DnsRecord) {
  return changesIn(dnsLines(record).route53)[0];
}

describe('dnsLines', () => {
  it('ends every name with one dot', () => {
    const record = { name: '_x.example.com.', type: 'CNAME', value: 'dcv.example.net' } as const;
    expect(dnsLines(record).zoneFile).toBe('_x.example.com. 300 IN CNAME dcv.example.net.');
    expect(dnsLines({ ...record, value: 'dcv.example.net.' })).toEqual(dnsLines(record));
  });

  it('creates a record without replacing existing ones, for example the SPF record', () => {
    expect(recordInChange(txt('token')).Action).toBe('CREATE');
  });

  it.each([
    ["it's; rm -rf / #", '"it\'s; rm -rf / #"'],
    ['$(reboot) `reboot`', '"$(reboot) `reboot`"'],
    ['say "hi" \\ bye', '"say \\042hi\\042 \\134 bye"'],
    ['a\nb', '"a\\012b"'],
    ['ü', '"\\303\\274"'],
  ])('passes %j through a shell in the spelling of Route 53', (value, spelt) => {
    const change = recordInChange(txt(value));
    expect(change.ResourceRecordSet.ResourceRecords).toEqual([{ Value: spelt }]);
  });

  it('spells unusual bytes in decimal for a zone file', () => {
    expect(dnsLines(txt('a"\\ü\n;', 'a b;.example.com')).zoneFile).toBe(
      'a\\032b\\059.example.com. 300 IN TXT "a\\034\\092\\195\\188\\010;"',
    );
  });

  it('cuts a long value into strings of 255 bytes', () => {
    const strings = dnsLines(txt('x'.repeat(600))).zoneFile.match(/"x+"/g) ?? [];
    expect(strings.map((one) => one.length - 2)).toEqual([255, 255, 90]);
  });

  it('keeps an empty value', () => {
    expect(dnsLines(txt('')).zoneFile).toMatch(/ TXT ""$/);
  });

  it('looks up the record with one safe shell word', () => {
    expect(wordsOf(dnsLines(txt('x', 'a;b|c.example.com')).lookUp)).toEqual([
      'dig',
      '+short',
      'TXT',
      'a\\059b\\124c.example.com.',
    ]);
  });

  // `dig` reads words that begin with these as an option, a flag and a server.
  it.each(['-f.example.com', '+trace.example.com', '@192.0.2.1'])(
    'look up %s as a name and not as an argument of another kind',
    (name) => {
      const [, , , word = ''] = wordsOf(dnsLines(txt('x', name)).lookUp);
      expect(word).toMatch(/^\\0\d\d/);
      expect(word).toContain(name.slice(1));
    },
  );

  it('keeps a hyphen elsewhere in a name', () => {
    expect(dnsLines(txt('x', 'a-b.example.com')).lookUp).toBe('dig +short TXT a-b.example.com.');
  });

  it('converts internationalized names to punycode', () => {
    expect(dnsLines(txt('x', '_dnsauth.bücher.example')).zoneFile).toBe(
      '_dnsauth.xn--bcher-kva.example. 300 IN TXT "x"',
    );
  });

  it('keeps every character of a name that is invalid', () => {
    expect(dnsLines(txt('x', 'bücher.example/x')).zoneFile).toBe(
      'b\\195\\188cher.example\\047x. 300 IN TXT "x"',
    );
  });

  const issue = (value: string) => ({ flags: 0, tag: 'issue', value });
  const caa = {
    ...({ name: 'example.com', type: 'CAA', value: '0 issue "ca.example.net"' } as const),
    missing: [issue('ca.example.net')],
    present: [
      { ...issue("a\"b; c='d'"), flags: 128 },
      { ...issue(';'), tag: 'issuewild' },
    ],
  };

  it('sets a CAA record together with the existing ones in Route 53', () => {
    const [change] = changesIn(dnsLines(caa).route53);
    expect(change).toMatchObject({ Action: 'UPSERT', ResourceRecordSet: { Type: 'CAA' } });
    expect(change.ResourceRecordSet.ResourceRecords).toEqual([
      { Value: '128 issue "a\\042b; c=\'d\'"' },
      { Value: '0 issuewild ";"' },
      { Value: '0 issue "ca.example.net"' },
    ]);
    expect(dnsLines(caa).zoneFile).toBe('example.com. 300 IN CAA 0 issue "ca.example.net"');
    expect(dnsLines(caa).lookUp).toBe('dig +short CAA example.com.');
  });

  it('has separate lines for the pending record next to a CAA record', () => {
    const { zoneFile, route53, lookUp } = dnsLines({ ...caa, pending: txt('token') });
    const lines = dnsLines(txt('token'));
    expect(zoneFile.split('\n')).toEqual([dnsLines(caa).zoneFile, lines.zoneFile]);
    expect(route53.split('\n')).toEqual([dnsLines(caa).route53, lines.route53]);
    expect(lookUp.split('\n')).toEqual([dnsLines(caa).lookUp, lines.lookUp]);
  });
});
