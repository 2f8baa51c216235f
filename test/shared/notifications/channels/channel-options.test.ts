import type * as z from 'zod/mini';
import { expect, expectTypeOf, test } from 'vitest';
import type { ChannelTypeOptions } from '../../../../shared/notifications/channels/channel-options.ts';
import { CHANNELS } from '../../../../shared/notifications/channels/registry.ts';

type ReadOnly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: ReadOnly<Value[Key]> }
  : Value;
type Accepted = {
  readonly [Type in keyof typeof CHANNELS]: ReadOnly<z.input<(typeof CHANNELS)[Type]['settings']>>;
};
/** The schema of Slack has every option of both kinds of settings, so that it reports all problems at once. */
type WithoutSlack<Types> = Omit<Types, 'slack'>;

test('the documented settings of channels are those that the schemas accept', () => {
  // Compared by the compiler.
  expectTypeOf<WithoutSlack<ReadOnly<ChannelTypeOptions>>>().toEqualTypeOf<
    WithoutSlack<Accepted>
  >();
  expectTypeOf<ChannelTypeOptions['slack']>().toExtend<Accepted['slack']>();
  const slack = [
    { webhookSecretName: 'slack' },
    { botTokenSecretName: 'slack', channelId: 'C0123456789' },
  ] satisfies ChannelTypeOptions['slack'][];
  expect(slack.map((one) => CHANNELS.slack.settings.safeParse(one).success)).toEqual([true, true]);
});
