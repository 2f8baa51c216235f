import { beforeEach, describe, expect, test } from 'vitest';
import type {
  AlertAction,
  AlertRecords,
} from '../../shared/notifications/channels/pagerduty/alert-records.ts';
import { at } from '../support/certificates.ts';

const key = { id: '33001b16a4cbbbe4', channel: 'pagerduty' };
const now = at('2027-01-01');

/** Tests the contract of `AlertRecords`. `setup` creates an empty one before each test. */
export function describeAlertRecordsContract(
  name: string,
  setup: () => Promise<AlertRecords>,
): void {
  describe(`the contract of alert records (${name})`, () => {
    let alerts: AlertRecords;
    beforeEach(async () => {
      alerts = await setup();
    });

    test.each<[string, AlertAction[], object]>([
      ['nothing of an unknown alert', [], {}],
      ['that the alert was triggered', ['trigger', 'trigger'], { triggered: true }],
      ['an acknowledgement before the alert', ['acknowledge'], { followUp: 'acknowledge' }],
      [
        'an acknowledgement after the alert',
        ['trigger', 'acknowledge'],
        { triggered: true, followUp: 'acknowledge' },
      ],
      [
        'the resolution of an acknowledged alert',
        ['trigger', 'acknowledge', 'resolve'],
        { triggered: true, followUp: 'resolve' },
      ],
      [
        'the resolution although the acknowledgement came later',
        ['resolve', 'acknowledge', 'trigger'],
        { triggered: true, followUp: 'resolve' },
      ],
    ])('they contain %s', async (_what, actions, expected) => {
      for (const action of actions) await alerts.record(key, action, now);
      expect(await alerts.find(key)).toEqual(expected);
    });

    test('they are separate for each alert and each channel', async () => {
      await alerts.record(key, 'resolve', now);
      expect(await alerts.find({ ...key, channel: 'second' })).toEqual({});
      expect(await alerts.find({ ...key, id: 'another' })).toEqual({});
    });
  });
}
