import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Notification } from '../../shared/notifications/notification.ts';
import { LOCAL_CHANNELS } from '../local/channels/registry.ts';

/** A notification in the format of every channel. */
export interface Sample {
  /** `validation-pending-txt` */
  readonly name: string;
  readonly notification: Notification;
  /** With its subject as the first line. */
  readonly mail: string;
  readonly sms: string;
  /** As plain text, by the type of channel. */
  readonly messages: ReadonlyMap<string, string>;
}

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
      messages: new Map(
        Object.entries(LOCAL_CHANNELS).map(([type, { textOf }]) => [
          type,
          textOf(json(`${name}.${type}.json`)),
        ]),
      ),
    }));
}
