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
  const config = await loadConfig(file).catch((error: unknown) => {
    if (error instanceof ConfigFileError) throw new UnusableConfiguration(error.message);
    throw error;
  });
  return usableMonitor(config, `${file}: `);
}

/**
 * The monitor that a configuration describes.
 *
 * @param source precedes the problems in the message: `monitor.config.ts: `
 * @throws UnusableConfiguration with all problems.
 */
export function usableMonitor(config: unknown, source = ''): Monitor {
  try {
    return readMonitor(config);
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    throw new UnusableConfiguration(`${source}${error.message}`);
  }
}
