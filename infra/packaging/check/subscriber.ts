import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { NodeVersion } from './cdk-apps.ts';
import { checkCommandLine } from './command-line.ts';
import { createProject } from './projects.ts';
import type { Report } from './report.ts';
import { run } from './run.ts';
import { kilobytes } from './tarball.ts';

/** Bytes of the bundle of a Lambda function that reads events, minified. */
const MAX_BUNDLE = 60 * 1024;

const HANDLER = `import { isTestAlert, parseEvent } from 'cert-expiry-monitor/events';

export const handler = async (received) => {
  const event = parseEvent(received);
  if (isTestAlert(event)) return undefined;
  return event['detail-type'] === 'Certificate Expired' ? event.detail.certificate.key : undefined;
};
`;

const CALL = `import assert from 'node:assert/strict';
import { sampleEvent } from 'cert-expiry-monitor/testing';
import { handler } from './bundle.mjs';

const event = sampleEvent('Certificate Expired');
assert.equal(await handler(event), event.detail.certificate.key);
await assert.rejects(handler({ ...event, source: 'other' }), { reason: 'foreign-source' });
`;

/** A project without the AWS CDK: a Lambda function that uses the events, and the command line. */
export async function checkSubscriber(
  directory: string,
  {
    report,
    tarball,
    nodes,
  }: {
    readonly report: Report;
    readonly tarball: string;
    readonly nodes: readonly NodeVersion[];
  },
): Promise<void> {
  const isInstalled = await report.check(
    'a subscriber installs the package without the AWS CDK',
    async () => {
      await createProject(directory, {
        manifest: { type: 'module', dependencies: { 'cert-expiry-monitor': `file:${tarball}` } },
        files: { 'handler.js': HANDLER, 'call.js': CALL },
      });
      if (existsSync(join(directory, 'node_modules/aws-cdk-lib'))) {
        throw new Error('aws-cdk-lib was installed.');
      }
      return '';
    },
  );
  if (!isInstalled) {
    report.notRun('all checks of subscribers', 'the project could not be installed');
    return;
  }
  await report.check('the bundle of a subscriber is small', () => bundle(directory));
  for (const { version, program } of nodes) {
    await report.check(`subscriber, Node.js ${version}, handles an event`, () =>
      run(program, ['call.js'], { directory, quiet: true }),
    );
  }
  await checkCommandLine(directory, { report, nodes });
}

async function bundle(directory: string): Promise<string> {
  const { metafile } = await build({
    entryPoints: [join(directory, 'handler.js')],
    outfile: join(directory, 'bundle.mjs'),
    ...{ bundle: true, minify: true, metafile: true },
    ...{ platform: 'node', target: 'node22', format: 'esm' },
  });
  const [output] = Object.values(metafile.outputs);
  const size = output?.bytes ?? Infinity;
  const foreign = Object.keys(metafile.inputs).filter((path) => /@aws-sdk|aws-cdk/.test(path));
  if (foreign.length > 0) throw new Error(`It contains ${foreign[0]}.`);
  if (size > MAX_BUNDLE) {
    throw new Error(`It has ${kilobytes(size)}; the limit is ${kilobytes(MAX_BUNDLE)}.`);
  }
  return kilobytes(size);
}
