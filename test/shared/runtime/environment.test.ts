import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { jsonVariable, parseEnvironment } from '../../../shared/runtime/environment.ts';

const Environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  TOPIC_ARN: z.string().check(z.startsWith('arn:')),
  CHANNEL: z.enum(['topic', 'escalation']),
  PACE: z.coerce.number().check(z.int(), z.lte(60)),
  ROUTES: jsonVariable(z.array(z.strictObject({ name: z.string() })).check(z.minLength(1))),
});
const GIVEN = {
  TABLE_NAME: 'state',
  TOPIC_ARN: 'arn:aws:sns:eu-central-1:111122223333:alerts',
  CHANNEL: 'topic',
  PACE: '5',
  ROUTES: '[{"name":"slack"}]',
};

test('reads every variable', () => {
  expect(parseEnvironment(Environment, GIVEN)).toEqual({
    ...GIVEN,
    PACE: 5,
    ROUTES: [{ name: 'slack' }],
  });
});

test.each([
  [{ TABLE_NAME: undefined }, 'TABLE_NAME: is missing'],
  [{ TABLE_NAME: '' }, 'TABLE_NAME: expected at least 1 characters'],
  [{ TOPIC_ARN: 'a secret' }, 'TOPIC_ARN: expected the format'],
  [{ CHANNEL: 'a secret' }, 'CHANNEL: expected "topic" or "escalation"'],
  [{ PACE: 'a secret' }, 'PACE: expected number'],
  [{ PACE: '61' }, 'PACE: expected a number of at most 60'],
  [{ ROUTES: 'a secret' }, 'ROUTES: not JSON'],
  [{ ROUTES: '[]' }, 'ROUTES: expected at least 1 entries'],
  [{ ROUTES: '[{"name":1}]' }, 'ROUTES[0].name: expected string'],
  [{ ROUTES: '[{"name":"x","level":"a secret"}]' }, 'ROUTES[0]: unexpected "level"'],
])('%j is refused with the path and what is expected, without the value', (wrong, message) => {
  const parse = () => parseEnvironment(Environment, { ...GIVEN, ...wrong });
  expect(parse).toThrow(`The environment of this function is not complete.\n  ${message}`);
  expect(parse).not.toThrow('a secret');
});
