import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../support/certificates.ts';
import { certificateState } from '../support/states.ts';
import { startOperated } from '../infra/cli/operated.ts';

const NOW = at('2027-02-01');

/** An order that is found with a pending validation of its only domain. */
const order = (number: number) => {
  const domain = `shop-${number}.example.com`;
  return certificateState({
    id: `${2000 + number}`,
    commonName: domain,
    subjectAlternativeNames: [domain],
    status: 'pending-validation',
    domainValidations: [
      {
        domain,
        state: 'pending',
        method: 'dns-txt',
        record: { name: `_dnsauth.${domain}`, type: 'TXT', value: `v4lu3-${number}` },
        requestedAt: NOW,
      },
    ],
  });
};

let operated: Awaited<ReturnType<typeof startOperated>>;

beforeAll(async () => {
  const orders = Array.from({ length: 100 }, (_, number) => order(number));
  operated = await startOperated(NOW, orders);
}, 60_000);
afterAll(() => operated.stop());

test('a hundred orders with several events each cause one notification', () => {
  const reported = operated.notifications.map(({ notification: { headline, listed } }) => [
    headline,
    listed?.length,
  ]);
  expect(reported).toEqual([['100 domains: publish DNS records, DigiCert account "main"', 100]]);
});
