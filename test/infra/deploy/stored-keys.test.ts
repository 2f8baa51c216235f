import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { messageItemKey } from '../../../shared/state/message-item.ts';
import { accountItemKey, certificateItemKey } from '../../../shared/state/state-item.ts';
import { headKey, pagePartKey } from '../../../shared/state/sync-item.ts';
import { resourcesOf, synthesise } from './synthesise.ts';

type Key = ReturnType<typeof headKey>;

// The event filter and the IAM conditions repeat the keys of items, because templates cannot share code with the functions.

const template = synthesise();
const main = { provider: 'digicert', account: 'main' };
const sister = { provider: 'digicert', account: 'main-2' };

const STATES = [certificateItemKey('digicert/main/112211'), accountItemKey(main)];
const MESSAGES = ['1405661', 'state', 'head'].map((id) => messageItemKey({ account: main, id }));
const MEMORY = [headKey(main), pagePartKey(main, 'digest', 0)];

test('publish-events is called for states and new messages and not for inventory items', () => {
  const Mapping = z.object({
    FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  });
  const [states, messages, ...more] = [
    ...resourcesOf(template, 'AWS::Lambda::EventSourceMapping', Mapping).values(),
  ].flatMap(({ FilterCriteria }) => FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? []);
  expect(more).toEqual([]);
  const ofStates = z
    .strictObject({
      eventName: z.tuple([z.literal('INSERT'), z.literal('MODIFY')]),
      dynamodb: z.strictObject({
        Keys: z.strictObject({ sk: z.strictObject({ S: z.array(z.string()) }) }),
      }),
    })
    .parse(JSON.parse(states ?? ''));
  const ofMessages = z
    .strictObject({
      eventName: z.tuple([z.literal('INSERT')]),
      dynamodb: z.strictObject({
        Keys: z.strictObject({
          pk: z.strictObject({ S: z.array(z.strictObject({ prefix: z.string() })) }),
        }),
      }),
    })
    .parse(JSON.parse(messages ?? ''));
  const isState = (key: Key) => ofStates.dynamodb.Keys.sk.S.includes(key['sk']?.S ?? '');
  const isMessage = (key: Key) =>
    ofMessages.dynamodb.Keys.pk.S.some(({ prefix }) => key['pk']?.S?.startsWith(prefix));
  expect(STATES.map((key) => [isState(key), isMessage(key)])).toEqual([
    [true, false],
    [true, false],
  ]);
  expect(MESSAGES.map(isMessage)).toEqual([true, true, true]);
  expect(MEMORY.flatMap((key) => [isState(key), isMessage(key)])).not.toContain(true);
});

describe('the IAM conditions of a poll function', () => {
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
                  z.string().transform((value) => [value]),
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
  /** Whether the poll function can run an action on the item with this key. */
  const allows = (action: string, key: Key) =>
    (policy?.PolicyDocument.Statement ?? []).some(
      ({ Action, Condition }) =>
        Action.includes(action) &&
        Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'].some((pattern) =>
          pattern.endsWith('*')
            ? key['pk']?.S?.startsWith(pattern.slice(0, -1))
            : key['pk']?.S === pattern,
        ),
    );

  test('allow it to save certificates, messages and its inventory', () => {
    for (const key of STATES) expect(allows('dynamodb:PutItem', key)).toBe(true);
    for (const key of MEMORY) expect(allows('dynamodb:PutItem', key)).toBe(true);
    for (const key of MESSAGES) expect(allows('dynamodb:PutItem', key)).toBe(true);
    expect(allows('dynamodb:DeleteItem', pagePartKey(main, 'digest', 0))).toBe(true);
    expect(allows('dynamodb:UpdateItem', headKey(main))).toBe(true);
  });

  test('deny access to an account whose name starts with the same characters', () => {
    const others = [
      certificateItemKey('digicert/main-2/1'),
      accountItemKey(sister),
      headKey(sister),
      messageItemKey({ account: sister, id: '1' }),
    ];
    for (const key of others) {
      expect(allows('dynamodb:GetItem', key)).toBe(false);
      expect(allows('dynamodb:PutItem', key)).toBe(false);
    }
  });

  test('deny reading, changing and deleting stored messages', () => {
    for (const key of MESSAGES) {
      for (const action of ['GetItem', 'Query', 'UpdateItem', 'DeleteItem']) {
        expect(allows(`dynamodb:${action}`, key)).toBe(false);
      }
    }
  });

  test('deny deleting states', () => {
    for (const key of STATES) expect(allows('dynamodb:DeleteItem', key)).toBe(false);
  });
});
