import { ConfigFileError, loadConfig } from '../deploy/config/load-config.ts';
import type { Monitor } from '../deploy/config/monitor.ts';
import { UnusableConfiguration } from './unusable-configuration.ts';
import { MonitorConfigError, readMonitor } from '../deploy/config/read-monitor.ts';

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
