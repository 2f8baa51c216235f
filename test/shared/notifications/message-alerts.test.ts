import { describe, expect, it } from 'vitest';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { at } from '../../support/certificates.ts';
import { reissueRequiredEvent, statusChangedEvent } from '../../support/notable-events.ts';
import { knownCertificate, messageEvent } from '../../support/notable-messages.ts';
import { reissueFailedEvent } from '../../support/notable-reissues.ts';

const known = knownCertificate;
/** The same certificate in its own events. */
const own = { id: known.id, lineage: known.lineage, notAfter: known.notAfter };

describe('the alert IDs of messages and certificates', () => {
  it('a failed reissue has the same alert ID in the message and in the account', () => {
    const mine = composeNotification(reissueFailedEvent({ certificate: own }));
    expect(mine?.id).toBeDefined();
    expect(composeNotification(messageEvent())).toMatchObject({
      id: mine?.id,
      type: 'certificate-reissue-failed',
      severity: mine?.severity,
    });
  });

  it('a failed reissue that the message reports as an order has the same alert ID in both', () => {
    expect(composeNotification(messageEvent({ operation: 'order' }))?.id).toBe(
      composeNotification(reissueFailedEvent({ certificate: own }))?.id,
    );
  });

  it('a rejected order has the same alert ID in the message and in the account', () => {
    const { notBefore: _from, notAfter: _until, ...rest } = known;
    const order = { ...rest, id: 'job-4297939738', status: 'pending-validation' as const };
    const alert = composeNotification(messageEvent({ operation: 'order' }, { known: order }));
    const mine = composeNotification(
      statusChangedEvent('rejected', { id: 'job-4297939738', lineage: known.lineage }),
    );
    expect(mine?.id).toBeDefined();
    expect(alert).toMatchObject({ id: mine?.id, type: 'certificate-rejected' });
  });

  it('a required reissue has the same alert ID in the message and in the account', () => {
    const mine = composeNotification(reissueRequiredEvent(own));
    expect(mine?.id).toBeDefined();
    expect(composeNotification(messageEvent({ outcome: 'reissue-required' }))?.id).toBe(mine?.id);
  });
});

it('a reissue that failed shortly before the expiry is critical, as in the event of the certificate', () => {
  const urgent = { ...known, notAfter: at('2027-02-20') };
  expect(composeNotification(messageEvent({}, { known: urgent }))?.severity).toBe('critical');
});

it('uses the key of an unknown certificate as lineage', () => {
  expect(composeNotification(messageEvent({}, { known: undefined }))).toMatchObject({
    lineage: 'autodns/main/571001',
    certificate: 'autodns/main/571001',
    condition: 'reissue-failed:571001:4297939738',
  });
});

describe('messages without an alert', () => {
  it('a message about a success, or not about a certificate, sends no alert', () => {
    expect(composeNotification(messageEvent({}, { problem: undefined }))).toBeUndefined();
  });

  it('a message older than 7 days when it is received sends no alert', () => {
    const receivedAt = at('2027-02-15');
    const event = (age: number) =>
      messageEvent({}, { receivedAt, createdAt: plus(receivedAt, -age) });
    expect(composeNotification(event(7 * DAY))).toBeDefined();
    expect(composeNotification(event(7 * DAY + 1))).toBeUndefined();
  });

  it('a message about a reissue after which the certificate was issued sends no alert', () => {
    const issuedLater = { ...known, notBefore: at('2027-02-15T00:01:00Z') };
    expect(composeNotification(messageEvent({}, { known: issuedLater }))).toBeUndefined();
  });

  it('a message about a required reissue of a replaced certificate sends no alert', () => {
    const replaced = { ...known, replaced: true };
    const event = messageEvent({ outcome: 'reissue-required' }, { known: replaced });
    expect(composeNotification(event)).toBeUndefined();
  });

  it.each([{ operation: 'revocation' as const }, { outcome: 'reissue-required' as const }])(
    'a message about an acknowledged certificate sends no alert: %o',
    (problem) => {
      const acknowledged = { ...known, acknowledgedUntil: at('2027-03-01') };
      expect(composeNotification(messageEvent(problem))).toBeDefined();
      expect(composeNotification(messageEvent(problem, { known: acknowledged }))).toBeUndefined();
    },
  );
});
