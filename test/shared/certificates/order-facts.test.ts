import { expect, test } from 'vitest';
import { withoutContacts } from '../../../shared/certificates/order-facts.ts';

test.each([
  ['ask jane.doe@example.com first', 'ask (e-mail removed) first'],
  ['Jane <jane@example.com>, +49 941 595590', 'Jane <(e-mail removed)>, (phone removed)'],
  ['call 0941/59559-0 or (0941) 595590', 'call (phone removed) or (phone removed)'],
  ['0086-755-28780808', '(phone removed)'],
  ['order 112211, ticket SSL-2027-0001', 'order 112211, ticket SSL-2027-0001'],
  ['renewed on 01/02/2027 and 2027-02-01', 'renewed on 01/02/2027 and 2027-02-01'],
  ['two\nlines\u0000', 'two lines'],
  ['申请失败：域名未验证', '申请失败：域名未验证'],
  ['  ', ''],
])('the text %j is kept without contact data', (given, expected) => {
  expect(withoutContacts(given)).toBe(expected);
});

test('a long text is cut to 200 characters', () => {
  expect(withoutContacts('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`);
});
