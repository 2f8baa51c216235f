import { describe, expect, it } from 'vitest';
import { readZoneLine } from '../../../../shared/providers/autodns/validations.ts';

const TXT = { name: 'example.com', type: 'TXT', value: '2018092608362142n4sbul' };

describe('readZoneLine', () => {
  it.each([
    ['two tabs', 'example.com.\t\t300\tIN\tTXT\t\t"2018092608362142n4sbul"'],
    ['one tab', 'example.com.\t300\tIN\tTXT\t"2018092608362142n4sbul"'],
    ['blanks', 'example.com. 300 IN TXT "2018092608362142n4sbul"'],
    ['a line break before the quote', 'example.com. 300 IN TXT "2018092608362142n4sbul\n"'],
    ['no period', 'example.com. IN TXT "2018092608362142n4sbul"'],
    ['no class', 'example.com. 300 TXT "2018092608362142n4sbul"'],
    ['neither', 'example.com. TXT "2018092608362142n4sbul"'],
    ['class and period the other way round', 'example.com. IN 5m TXT "2018092608362142n4sbul"'],
    ['no quotes', 'example.com. 300 IN TXT 2018092608362142n4sbul'],
    ['two strings that count as one', 'example.com. 300 IN TXT "2018092608362142" "n4sbul"'],
    ['no dot at the end', 'example.com 300 in txt "2018092608362142n4sbul"'],
    ['blanks around it', '  example.com. 300 IN TXT "2018092608362142n4sbul" \r\n'],
  ])('readZoneLine reads a line with %s', (_, line) => {
    expect(readZoneLine(line)).toEqual(TXT);
  });

  it('readZoneLine removes the dot at the end of a CNAME target', () => {
    expect(readZoneLine('_dnsauth.www.example.com. 300 IN CNAME abc.dcv.example.net.')).toEqual({
      name: '_dnsauth.www.example.com',
      type: 'CNAME',
      value: 'abc.dcv.example.net',
    });
  });

  it('keeps the owner name as stated, with or without a leading label', () => {
    expect(readZoneLine('_dnsauth.example.com. 300 IN TXT "x"')?.name).toBe('_dnsauth.example.com');
  });

  it.each([
    '',
    'example.com.',
    'example.com. 300 IN A 192.0.2.1',
    'example.com. 300 IN TXT',
    'example.com. 300 IN TXT ""',
    '"2018092608362142n4sbul"',
  ])('readZoneLine returns undefined for %j', (line) => {
    expect(readZoneLine(line)).toBeUndefined();
  });
});
