import { describe, expect, it } from 'vitest';
import { acceptedRecords, dnsRecord } from '../../../../shared/providers/digicert/dns-records.ts';

const TOKEN = '91647jw2bx280lr5shkfsxd0pv50ahvg';

describe('the DNS record of a DigiCert validation', () => {
  it('is a TXT record at the domain itself', () => {
    expect(dnsRecord('example.com', 'dns-txt', TOKEN)).toEqual({
      ...{ name: 'example.com', type: 'TXT', value: TOKEN },
    });
  });

  it('is a CNAME record below _dnsauth, to a target below dcv.digicert.com', () => {
    expect(dnsRecord('example.com', 'dns-cname', TOKEN)).toEqual({
      ...{ name: '_dnsauth.example.com', type: 'CNAME', value: `${TOKEN}.dcv.digicert.com` },
    });
  });

  it('of a wildcard name is that of the domain below the asterisk', () => {
    expect(dnsRecord('*.example.com', 'dns-cname', TOKEN)?.name).toBe('_dnsauth.example.com');
  });

  it.each(['', 'two labels', 'a.b', 'x'.repeat(64), 'a"b'])(
    'is not made up of the random value %j, which cannot be a label',
    (token) => {
      expect(dnsRecord('example.com', 'dns-cname', token)).toBeUndefined();
    },
  );

  it.each(['http', 'email', 'other'] as const)('does not exist for the method %s', (method) => {
    expect(dnsRecord('example.com', method, TOKEN)).toBeUndefined();
  });
});

describe('the records that DigiCert accepts as well', () => {
  it('are for a TXT record the same value below _dnsauth', () => {
    expect(acceptedRecords({ name: 'example.com', type: 'TXT', value: TOKEN })).toEqual([
      { name: '_dnsauth.example.com', type: 'TXT', value: TOKEN },
    ]);
  });

  it('are none for a TXT record below _dnsauth', () => {
    expect(acceptedRecords({ name: '_dnsauth.example.com', type: 'TXT', value: TOKEN })).toEqual(
      [],
    );
  });

  it.each([TOKEN, `_${TOKEN}`])('are for the CNAME record of %s its older form', (token) => {
    const record = dnsRecord('example.com', 'dns-cname', token);
    expect(record && acceptedRecords(record)).toEqual([
      { name: `_${TOKEN}.example.com`, type: 'CNAME', value: 'dcv.digicert.com' },
    ]);
  });
});
