import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { LOCAL_CHANNELS } from '../../../../infra/local/channels/registry.ts';
import {
  CHANNELS,
  findQueueChannel,
  QUEUE_CHANNELS,
} from '../../../../shared/notifications/channels/registry.ts';
import { CHANNEL_RENDERERS } from '../../../support/channel-renderers.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const FOLDER = 'shared/notifications/channels';
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const behindQueues = QUEUE_CHANNELS.map(({ type }) => type);

/** The options of a channel in the configuration. */
function optionsOf(settings: z.core.$ZodType): string[] {
  if (settings instanceof z.core.$ZodPipe) return optionsOf(settings._zod.def.in);
  return settings instanceof z.core.$ZodObject ? Object.keys(settings._zod.def.shape) : [];
}

describe('the registry of channels', () => {
  it('has every folder, by its own name', () => {
    const folders = readdirSync(join(ROOT, FOLDER), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(Object.keys(CHANNELS).toSorted()).toEqual(folders.toSorted());
    for (const [type, descriptor] of Object.entries(CHANNELS)) expect(descriptor.type).toBe(type);
  });

  it.each(Object.keys(CHANNELS))('%s has the same files as every channel, and tests', (type) => {
    for (const file of ['descriptor.ts', 'channel.ts', 'render.ts']) {
      expect(globSync(`${FOLDER}/${type}/${file}`, { cwd: ROOT })).toHaveLength(1);
    }
    expect(globSync(`test/${FOLDER}/${type}/*.test.ts`, { cwd: ROOT })).not.toEqual([]);
  });

  it.each(Object.entries(CHANNELS))('%s has a page that explains every option', (type, channel) => {
    const page = textOf(`docs/how-to/${type}.md`);
    expect(page.startsWith(`# ${channel.title}\n`)).toBe(true);
    const options = optionsOf(channel.settings);
    expect(options).not.toEqual([]);
    for (const option of [...options, 'name', 'only']) expect(page).toContain(`| \`${option}\``);
    expect(textOf('docs/how-to/deploy.md')).toContain(`(${type}.md)`);
  });

  it.each(QUEUE_CHANNELS)('$type has headings in the runbook', ({ title }) => {
    const runbook = textOf('docs/how-to/runbook.md');
    expect(runbook).toContain(`\n## ${title} messages are late\n`);
    expect(runbook).toContain(`\n## ${title} messages were not sent\n`);
  });

  it('has a service in the local run and a renderer in the tests for each queue', () => {
    expect(Object.keys(LOCAL_CHANNELS)).toEqual(behindQueues);
    expect(Object.keys(CHANNEL_RENDERERS)).toEqual(behindQueues);
  });

  it('names the known types if a type is unknown', () => {
    expect(findQueueChannel('slack')).toBe(CHANNELS.slack);
    expect(() => findQueueChannel('email')).toThrow(
      `"email" is not a channel with a queue. Channels: ${behindQueues.join(', ')}.`,
    );
  });
});
