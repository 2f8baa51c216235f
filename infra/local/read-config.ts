import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { describeError } from '../../shared/runtime/log.ts';
import type { Monitor } from '../deploy/config/monitor.ts';
import { MonitorConfigError, readMonitor } from '../deploy/config/read-monitor.ts';

/** A configuration or an environment with which a run cannot start; the message lists all problems. */
export class UnusableConfiguration extends Error {
  override readonly name = 'UnusableConfiguration';
}

const Module = z.looseObject({ default: z.unknown().optional() });

/**
 * Reads a monitor's configuration: the default export of a TypeScript or JavaScript file, or a JSON document.
 *
 * @throws UnusableConfiguration
 */
export async function readConfig(file: string): Promise<Monitor> {
  const path = resolve(file);
  if (!existsSync(path)) throw new UnusableConfiguration(`${file} does not exist.`);
  let content: unknown;
  try {
    content = path.endsWith('.json')
      ? JSON.parse(readFileSync(path, 'utf8'))
      : defaultOf(await import(pathToFileURL(path).href));
  } catch (error) {
    throw new UnusableConfiguration(`${file} cannot be read. ${describeError(error)}`);
  }
  try {
    return readMonitor(content);
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    throw new UnusableConfiguration(`${file}: ${error.message}`);
  }
}

function defaultOf(module: unknown): unknown {
  const { default: content } = Module.parse(module);
  if (content === undefined) {
    throw new Error('The file has no default export. Add: export default defineMonitor({ … })');
  }
  return content;
}
