import { describe, expect, it, onTestFinished } from 'vitest';
import type { ScriptedAnswer } from '../../infra/local/channels/service-switches.ts';
import { ChannelRefusal } from '../../shared/notifications/channel.ts';
import type { Channel } from '../../shared/notifications/channel.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { ChannelContext } from '../../shared/notifications/channels/channel-descriptor.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { expiredEvent } from '../support/notable-events.ts';
import { GOLDEN_GROUPS } from '../shared/notifications/golden-groups.ts';
import { hostileTexts } from '../support/hostile-texts.ts';

/** A channel and the service behind it, on the loopback interface. */
export interface ChannelScene {
  open(changes?: Partial<ChannelContext>): Promise<Channel> | Channel;
  /** The answers to the next requests. */
  readonly next: ScriptedAnswer[];
  /** The number of all requests. */
  requests(): number;
  /** The number of messages that the service accepted. */
  accepted(): number;
  /** A secret that no error may contain; `undefined` if the channel has none. */
  readonly secret?: string;
  /** An answer with which the service certainly refuses a message. */
  readonly refusal: ScriptedAnswer;
  /** An answer that limits the rate for 7 seconds; `undefined` if the service does not say how long to wait. */
  readonly limited?: ScriptedAnswer;
  stop(): Promise<void>;
}

const notification = composeNotification(expiredEvent()) ?? expect.fail('no notification');

/** The rules of the port `Channel`, against the service of a channel. */
export function describeChannelContract(name: string, start: () => Promise<ChannelScene>): void {
  const withScene = async () => {
    const scene = await start();
    onTestFinished(() => scene.stop());
    return scene;
  };

  /** The error of a send. Neither the error nor any of its causes contains the secret. */
  const failureOf = async (scene: ChannelScene, changes?: Partial<ChannelContext>) => {
    const channel = await scene.open(changes);
    const error: unknown = await channel.send(notification).catch((thrown: unknown) => thrown);
    if (!(error instanceof Error)) return expect.fail('nothing was thrown');
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
      if (scene.secret !== undefined) {
        expect(`${cause.message} ${cause.stack}`).not.toContain(scene.secret);
      }
    }
    return error;
  };

  describe(`the channel ${name}`, () => {
    it('resolves when the service has accepted the notification', async () => {
      const scene = await withScene();
      await (await scene.open()).send(notification);
      expect([scene.requests(), scene.accepted()]).toEqual([1, 1]);
    });

    it('reports a refusal of the service as a refusal, without the secret', async () => {
      const scene = await withScene();
      scene.next.push(scene.refusal);
      expect(await failureOf(scene)).toBeInstanceOf(ChannelRefusal);
      expect(scene.accepted()).toBe(0);
    });

    it.each([
      ['a lost response', 'hang up'],
      ['a server error', { status: 503, body: '' }],
    ] as const)('reports %s as an unknown outcome, not as a refusal', async (_case, answer) => {
      const scene = await withScene();
      scene.next.push(answer);
      expect(await failureOf(scene)).not.toBeInstanceOf(ChannelRefusal);
      expect(scene.requests()).toBe(1);
    });

    it('reports a refused connection as a refusal', async () => {
      const scene = await withScene();
      await scene.stop();
      expect(await failureOf(scene)).toBeInstanceOf(ChannelRefusal);
    });

    it('waits as long as the service says, if the run has the time, and then sends', async () => {
      const scene = await withScene();
      if (scene.limited === undefined) return;
      scene.next.push(scene.limited);
      const waits: number[] = [];
      const wait = async (milliseconds: number) => void waits.push(milliseconds);
      await (await scene.open({ wait })).send(notification);
      expect(waits).toEqual([7_000]);
      expect(scene.accepted()).toBe(1);
    });

    it('leaves a rate limit to the queue if the run has no time to wait', async () => {
      const scene = await withScene();
      if (scene.limited === undefined) return;
      scene.next.push(scene.limited);
      const error = await failureOf(scene, { remainingMilliseconds: () => 15_000 });
      expect(error).toMatchObject({ name: 'ChannelRefusal', retryAfter: 7 });
    });

    it('reports a secret that cannot be read as a refusal, without a request', async () => {
      const scene = await withScene();
      if (scene.secret === undefined) return;
      const readSecret = async () => {
        throw new Error('The secret cannot be read.');
      };
      const error = await failureOf(scene, { readSecret });
      expect(error).toBeInstanceOf(ChannelRefusal);
      expect(error.message).toContain('The secret cannot be read.');
      expect(scene.requests()).toBe(0);
    });

    it.each(Object.entries(LARGEST))(
      'sends %s within the limits of the service',
      async (_case, one) => {
        const scene = await withScene();
        await (await scene.open()).send(one);
        // A channel can leave out notifications that need no action.
        expect(scene.accepted()).toBe(scene.requests());
        if (one.severity !== 'info') expect(scene.accepted()).toBeGreaterThan(0);
      },
    );

    it('sends hostile names in a form that the service accepts', async () => {
      const scene = await withScene();
      const channel = await scene.open();
      const texts = [...hostileTexts(60)];
      for (const [index, text] of texts.entries()) {
        await channel.send({ ...withText(text), id: `hostile-${index}` });
      }
      expect(scene.accepted()).toBe(texts.length);
    });
  });
}

function withText(text: string): Notification {
  return {
    ...notification,
    headline: text,
    certificate: text,
    tags: { team: text },
    paragraphs: [text, `${text}\n${text}`],
    actions: [text],
    record: { name: text, type: 'TXT', value: text },
    facts: [{ label: 'Name', value: text }],
  };
}

const LONG = 'x'.repeat(60_000);

/** The largest notifications: many members, long texts, many facts. */
const LARGEST: Readonly<Record<string, Notification>> = {
  ...Object.fromEntries(
    Object.entries(GOLDEN_GROUPS).map(([name, list]) => [`the grouped notification ${name}`, list]),
  ),
  'long texts': { ...withText(LONG.slice(0, 250)), paragraphs: [LONG], actions: [LONG] },
  'many facts': {
    ...notification,
    facts: Array.from({ length: 400 }, (_, index) => ({
      label: `Fact ${index}`,
      value: 'x'.repeat(200),
    })),
  },
};
