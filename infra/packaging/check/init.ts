import { mkdirSync } from 'node:fs';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { SIMULATORS } from '../../simulators/registry.ts';
import type { Report } from './report.ts';
import { run } from './run.ts';

/** Creates an app with `npx cert-expiry-monitor init` in an empty folder, and synthesizes it without any hint. */
export async function checkInit(
  directory: string,
  { report, tarball }: { readonly report: Report; readonly tarball: string },
): Promise<void> {
  mkdirSync(directory);
  const created = await report.check(
    'init creates an app in an empty folder without warnings',
    async () => {
      const simulator = await SIMULATORS['digicert']?.start({
        clock: systemClock,
        rateLimits: false,
      });
      if (simulator === undefined) throw new Error('There is no simulator of DigiCert.');
      try {
        simulator.seedAccount(systemClock());
        const output = await run(
          'npm',
          [
            ...['exec', '--yes', `--package=${tarball}`, '--', 'cert-expiry-monitor', 'init'],
            ...['--package', tarball, '--account', `digicert/main,baseUrl=${simulator.baseUrl}`],
            ...['--channel', 'email,addresses=certificates@example.com', '--yes'],
            ...['--step', 'config', '--step', 'check', '--step', 'preview'],
          ],
          {
            ...{ directory, quiet: true },
            environment: {
              DIGICERT_MAIN_API_KEY: simulator.secret['apiKey'] ?? '',
              // Not about this package.
              npm_config_update_notifier: 'false',
            },
          },
        );
        if (!output.includes('The API key can list orders')) {
          throw new Error(`The key was not checked:\n${output}`);
        }
        const [, certificates] = /(\d+) certificates/.exec(output) ?? [];
        if (certificates === undefined) throw new Error(`There was no preview:\n${output}`);
        return `${certificates} certificates in the preview`;
      } finally {
        await simulator.stop();
      }
    },
  );
  const checks = ['the app of init synthesizes without warnings', 'cdk list names its only stack'];
  if (!created) {
    for (const check of checks) report.notRun(check, 'there is no app');
    return;
  }
  await report.check(checks[0] ?? '', async () => {
    await run('npx', ['cdk', 'synth', '--quiet'], { directory, quiet: true });
    return '';
  });
  await report.check(checks[1] ?? '', async () => {
    const stacks = await run('npx', ['cdk', 'list'], { directory });
    if (stacks.trim() !== 'CertExpiryMonitor') throw new Error(`It printed:\n${stacks}`);
    return '';
  });
}
