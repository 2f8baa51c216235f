import { expect, test } from 'vitest';
import { withoutContacts } from '../../../shared/certificates/order-facts.ts';

test.each([
  ['ask jane.doe@example.com first', 'ask (e-mail removed) first'],
  ['Jane <jane@example.com>, +49 941 595590', 'Jane <(e-mail removed)>, (phone removed)'],
  ['call 0941/59559-0 or (0941) 595590', 'call (phone removed) or (phone removed)'],
  ['0086-755-28780808', '(phone removed)'],
  ['call +49.941.595590 or +49–941–59559', 'call (phone removed) or (phone removed)'],
  ['555-123-4567, (555) 123-4567', '(phone removed), (phone removed)'],
  ['1-800-555-0199 or 1 (800) 555-0199', '(phone removed) or (phone removed)'],
  ['jane(at)example.com', '(e-mail removed)'],
  ['jane.doe (at) example.com', '(e-mail removed)'],
  [
    'host 10.0.0.12, 192.168.100.200, version 0.12.345.678',
    'host 10.0.0.12, 192.168.100.200, version 0.12.345.678',
  ],
  ['between 01.02.2027 and 01.03.2027', 'between 01.02.2027 and 01.03.2027'],
  ['ticket 2027-123-4567', 'ticket 2027-123-4567'],
  ['order 112211, ticket SSL-2027-0001', 'order 112211, ticket SSL-2027-0001'],
  ['renewed on 01/02/2027 and 2027-02-01', 'renewed on 01/02/2027 and 2027-02-01'],
  ['two\nlines\u0000', 'two lines'],
  ['申请失败：域名未验证', '申请失败：域名未验证'],
  ['  ', ''],
])('withoutContacts(%j) removes contact data and nothing else', (given, expected) => {
  expect(withoutContacts(given)).toBe(expected);
});

test('withoutContacts cuts a long text to 200 characters', () => {
  expect(withoutContacts('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`);
});
