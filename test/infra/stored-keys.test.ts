import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { accountItemKey, certificateItemKey } from '../../shared/state/state-item.ts';
import { headKey, pagePartKey } from '../../shared/state/sweep-item.ts';
import { resourcesOf, synthesise } from './synthesise.ts';

// What is deployed spells keys out once more, where no code can be shared: in a filter, and in conditions.

const template = synthesise();
const main = { provider: 'digicert', account: 'main' };
const sister = { provider: 'digicert', account: 'main-2' };

const STATES = [certificateItemKey('digicert/main/112211'), accountItemKey(main)];
const MEMORY = [headKey(main), pagePartKey(main, 'digest', 0)];

test('publish-events is called for states, and not for what sweeps remember', () => {
  const Mapping = z.object({
    FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }).optional(),
  });
  const [pattern] = [
    ...resourcesOf(template, 'AWS::Lambda::EventSourceMapping', Mapping).values(),
  ].flatMap(({ FilterCriteria }) => FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? []);
  const { eventName, dynamodb } = z
    .object({
      eventName: z.array(z.string()),
      dynamodb: z.strictObject({
        Keys: z.strictObject({ sk: z.strictObject({ S: z.array(z.string()) }) }),
      }),
    })
    .parse(JSON.parse(pattern ?? ''));
  expect(eventName).toEqual(['INSERT', 'MODIFY']);
  const passes = (key: (typeof STATES)[number]) => dynamodb.Keys.sk.S.includes(key['sk']?.S ?? '');
  expect(STATES.map(passes)).toEqual([true, true]);
  expect(MEMORY.map(passes)).toEqual([false, false]);
});

describe('the conditions of an account', () => {
  const Policy = z.object({
    PolicyDocument: z.object({
      Statement: z.array(
        z.object({
          Action: z.union([z.string(), z.array(z.string())]),
          Condition: z
            .object({
              'ForAllValues:StringLike': z.object({
                'dynamodb:LeadingKeys': z.union([
                  z.array(z.string()),
                  z.string().transform((one) => [one]),
                ]),
              }),
            })
            .optional(),
        }),
      ),
    }),
  });
  const policy = [...resourcesOf(template, 'AWS::IAM::Policy', Policy)].find(([id]) =>
    id.startsWith('MonitorPolldigicertmainFunction'),
  )?.[1];
  /** Whether an action on an item of that partition is allowed. */
  const allows = (action: string, key: (typeof STATES)[number]) =>
    (policy?.PolicyDocument.Statement ?? []).some(
      ({ Action, Condition }) =>
        Action.includes(action) &&
        Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'].some((pattern) =>
          pattern.endsWith('*')
            ? key['pk']?.S?.startsWith(pattern.slice(0, -1))
            : key['pk']?.S === pattern,
        ),
    );

  test('let its sweeps save what they find, and remember it', () => {
    for (const key of STATES) expect(allows('dynamodb:PutItem', key)).toBe(true);
    for (const key of MEMORY) expect(allows('dynamodb:PutItem', key)).toBe(true);
    expect(allows('dynamodb:DeleteItem', pagePartKey(main, 'digest', 0))).toBe(true);
    expect(allows('dynamodb:UpdateItem', headKey(main))).toBe(true);
  });

  test('shut them out of an account whose name begins like theirs', () => {
    const others = [
      certificateItemKey('digicert/main-2/1'),
      accountItemKey(sister),
      headKey(sister),
    ];
    for (const key of others) {
      expect(allows('dynamodb:GetItem', key)).toBe(false);
      expect(allows('dynamodb:PutItem', key)).toBe(false);
    }
  });

  test('let nobody delete a state', () => {
    for (const key of STATES) expect(allows('dynamodb:DeleteItem', key)).toBe(false);
  });
});
