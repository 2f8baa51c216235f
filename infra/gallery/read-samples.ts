import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Notification } from '../../shared/notifications/notification.ts';
import { SlackMessage } from '../local/aws/slack-webhook.ts';

/** A notification in the format of every channel. */
export interface Sample {
  /** `validation-pending-txt` */
  readonly name: string;
  readonly notification: Notification;
  /** With its subject as the first line. */
  readonly mail: string;
  readonly sms: string;
  readonly slack: SlackMessage;
  readonly amazonQ: z.infer<typeof Shown>;
}

/** The fields that Amazon Q shows. */
const Shown = z.object({
  content: z.object({
    title: z.string(),
    description: z.string(),
    nextSteps: z.array(z.string()).default([]),
  }),
});

/** Reads the golden files of a folder, in the order of their names. */
export function readSamples(folder: string): Sample[] {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const json = (file: string): unknown => JSON.parse(text(file));
  return readdirSync(folder)
    .filter((file) => /^[a-z0-9-]+\.json$/.test(file))
    .map((file) => file.replace(/\.json$/, ''))
    .sort()
    .map((name) => ({
      name,
      notification: Notification.parse(json(`${name}.json`)),
      mail: text(`${name}.txt`),
      sms: text(`${name}.sms.txt`).trimEnd(),
      slack: SlackMessage.parse(json(`${name}.slack.json`)),
      amazonQ: Shown.parse(json(`${name}.amazon-q.json`)),
    }));
}
