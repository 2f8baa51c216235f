import { describe, expect, test } from 'vitest';
import { sampleEvent } from '../../../infra/testing/index.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import { everyEvent } from '../../support/changes.ts';

/** The envelope of EventBridge around the first event of a type. */
function envelopeOf(name: string, index: number) {
  const event = everyEvent().find(({ detailType }) => detailType === name);
  return {
    version: '0',
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    'detail-type': name,
    source: 'cert-expiry-monitor',
    account: '123456789012',
    time: event?.detail.metadata.observedAt.replace(/\.\d+Z$/, 'Z'),
    region: 'eu-central-1',
    resources: event?.resources,
    detail: event?.detail,
  };
}

describe('the sample events', () => {
  test('are events that the monitor publishes, one of each type', async () => {
    const samples = EVENT_CATALOGUE.map(({ detailType }, index) => envelopeOf(detailType, index));
    await expect(`${JSON.stringify(samples, null, 2)}\n`).toMatchFileSnapshot(
      '../../../infra/testing/sample-events.json',
    );
  });

  test.each(EVENT_CATALOGUE.map(({ detailType }) => detailType))(
    '"%s" matches the schema of its event',
    (name) => {
      const { detail, ...envelope } = sampleEvent(name);
      const definition = EVENT_CATALOGUE.find(({ detailType }) => detailType === name);
      expect(definition?.detail.parse(detail)).toStrictEqual(detail);
      expect(envelope).toMatchObject({ 'detail-type': name, source: 'cert-expiry-monitor' });
    },
  );

  test('can be changed without effects on other tests', () => {
    const event = sampleEvent('Certificate Expired');
    event.detail.certificate.tags['team'] = 'shop';
    expect(sampleEvent('Certificate Expired').detail.certificate.tags['team']).not.toBe('shop');
  });

  test('an unknown name is refused', () => {
    expect(() => sampleEvent('Certificate Vanished' as 'Certificate Expired')).toThrow(
      '"Certificate Vanished" is not an event of the monitor.',
    );
  });
});
