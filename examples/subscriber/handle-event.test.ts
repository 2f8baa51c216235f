import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleEvent } from 'cert-expiry-monitor/testing';
import { handleEvent } from './handle-event.ts';
import type { Renewal } from './queue-renewal.ts';

/** Accepts each id once, like a FIFO queue. */
function renewalQueue() {
  const renewals = new Map<string, Renewal>();
  return {
    renewals,
    add: async (renewal: Renewal, id: string) => void renewals.set(id, renewal),
  };
}

test('a certificate that expires soon is queued once, even if its event is delivered twice', async () => {
  const queue = renewalQueue();
  const event = sampleEvent('Certificate Approaching Expiration');
  event.detail.daysToExpiry = 14;
  event.detail.certificate.commonName = 'shop.example.com';
  event.detail.certificate.subjectAlternativeNames = ['www.shop.example.com'];
  await handleEvent(event, queue);
  await handleEvent(event, queue);
  assert.deepEqual(
    [...queue.renewals.values()],
    [
      {
        certificate: event.detail.certificate.key,
        names: ['shop.example.com', 'www.shop.example.com'],
        daysLeft: 14,
      },
    ],
  );
});

test('another event than the rule selects is an error', async () => {
  const event = sampleEvent('Certificate Expired');
  await assert.rejects(handleEvent(event, renewalQueue()), /"Certificate Expired"/);
});
