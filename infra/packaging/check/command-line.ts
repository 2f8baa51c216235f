import { delimiter, dirname, join } from 'node:path';
import type { NodeVersion } from './cdk-apps.ts';
import type { Report } from './report.ts';
import { run } from './run.ts';

/** Runs the command line of an installed package. Warnings on standard error are failures. */
export async function checkCommandLine(
  directory: string,
  { report, nodes }: { readonly report: Report; readonly nodes: readonly NodeVersion[] },
): Promise<void> {
  const program = join(directory, 'node_modules/.bin/cert-expiry-monitor');
  const withNode = (node: NodeVersion) => ({
    directory,
    environment: { PATH: [dirname(node.program), process.env['PATH']].join(delimiter) },
  });
  for (const node of nodes) {
    await report.check(`cert-expiry-monitor --help, Node.js ${node.version}`, async () => {
      const help = await run(program, ['--help'], { ...withNode(node), quiet: true });
      const byNpx = ['--no-install', 'cert-expiry-monitor', '--help'];
      // npm itself can print warnings.
      if ((await run('npx', byNpx, withNode(node))) !== help) {
        throw new Error('npx runs another program.');
      }
      return help.split('\n')[0] ?? '';
    });
  }
  for (const node of nodes.slice(0, 1)) {
    await report.check('cert-expiry-monitor on an older Node.js says what it needs', async () => {
      const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})`;
      const environment = { ...withNode(node).environment, NODE_OPTIONS: `--import "${older}"` };
      const failure: unknown = await run(program, ['--help'], { directory, environment }).catch(
        (error: unknown) => error,
      );
      const text = failure instanceof Error ? failure.message : String(failure);
      if (!text.includes('needs Node.js')) throw new Error(`It printed:\n${text}`);
      return '';
    });
  }
  // One version is enough for the longest check: the tests of the repository run on the other one.
  for (const node of nodes.slice(0, 1)) {
    await report.check(`cert-expiry-monitor start --once, Node.js ${node.version}`, async () => {
      const output = await run(program, ['start', '--once'], { ...withNode(node), quiet: true });
      const [, events] = /Events published: (\d+)/.exec(output) ?? [];
      if (events === undefined) throw new Error(`It published no events:\n${output}`);
      return `${events} events`;
    });
  }
}
