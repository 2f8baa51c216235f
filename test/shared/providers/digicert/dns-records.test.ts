import { describe, expect, it } from 'vitest';
import { acceptedRecords, dnsRecord } from '../../../../shared/providers/digicert/dns-records.ts';

const TOKEN = '91647jw2bx280lr5shkfsxd0pv50ahvg';

describe('dnsRecord', () => {
  it('dnsRecord returns a TXT record at the domain itself', () => {
    expect(dnsRecord('example.com', 'dns-txt', TOKEN)).toEqual({
      ...{ name: 'example.com', type: 'TXT', value: TOKEN },
    });
  });

  it('dnsRecord returns a CNAME record below _dnsauth with a target below dcv.digicert.com', () => {
    expect(dnsRecord('example.com', 'dns-cname', TOKEN)).toEqual({
      ...{ name: '_dnsauth.example.com', type: 'CNAME', value: `${TOKEN}.dcv.digicert.com` },
    });
  });

  it('dnsRecord returns the record of the domain below the asterisk for a wildcard name', () => {
    expect(dnsRecord('*.example.com', 'dns-cname', TOKEN)?.name).toBe('_dnsauth.example.com');
  });

  it.each(['', 'two labels', 'a.b', 'x'.repeat(64), 'a"b'])(
    'dnsRecord returns no CNAME record for the random value %j, which is not valid as a label',
    (token) => {
      expect(dnsRecord('example.com', 'dns-cname', token)).toBeUndefined();
    },
  );

  it.each(['http', 'email', 'other'] as const)(
    'dnsRecord returns no record for the method %s',
    (method) => {
      expect(dnsRecord('example.com', method, TOKEN)).toBeUndefined();
    },
  );
});

describe('acceptedRecords', () => {
  it('acceptedRecords returns the same value below _dnsauth for a TXT record', () => {
    expect(acceptedRecords({ name: 'example.com', type: 'TXT', value: TOKEN })).toEqual([
      { name: '_dnsauth.example.com', type: 'TXT', value: TOKEN },
    ]);
  });

  it('acceptedRecords returns nothing for a TXT record below _dnsauth', () => {
    expect(acceptedRecords({ name: '_dnsauth.example.com', type: 'TXT', value: TOKEN })).toEqual(
      [],
    );
  });

  it.each([TOKEN, `_${TOKEN}`])(
    'acceptedRecords returns the older form of the CNAME record of %s',
    (token) => {
      const record = dnsRecord('example.com', 'dns-cname', token);
      expect(record && acceptedRecords(record)).toEqual([
        { name: `_${TOKEN}.example.com`, type: 'CNAME', value: 'dcv.digicert.com' },
      ]);
    },
  );
});
