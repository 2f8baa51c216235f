import { ConfigFileError, loadConfig } from '../deploy/config/load-config.ts';
import type { Monitor } from '../deploy/config/monitor.ts';
import { MonitorConfigError, readMonitor } from '../deploy/config/read-monitor.ts';

/** A configuration or an environment with which a run cannot start; the message lists all problems. */
export class UnusableConfiguration extends Error {
  override readonly name = 'UnusableConfiguration';
}

/**
 * Reads a monitor's configuration: the default export of a TypeScript or JavaScript file, or a JSON document.
 *
 * @throws UnusableConfiguration
 */
export async function readConfig(file: string): Promise<Monitor> {
  try {
    return readMonitor(await loadConfig(file));
  } catch (error) {
    if (error instanceof ConfigFileError) throw new UnusableConfiguration(error.message);
    if (!(error instanceof MonitorConfigError)) throw error;
    throw new UnusableConfiguration(`${file}: ${error.message}`);
  }
}
