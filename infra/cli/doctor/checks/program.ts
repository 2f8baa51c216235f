import { uncheckedCertificates } from '../../../../shared/providers/open-account.ts';
import type { Environment } from '../../../../shared/providers/open-account.ts';
import { oldestNode, programVersion } from '../../../deploy/program-version.ts';
import { ok, problem, splitAdvice, warning } from '../finding.ts';
import type { Check } from '../finding.ts';

/** The versions of the program and of Node.js, and the verification of TLS certificates. */
export function checkProgram(nodeVersion: string, environment: Environment): Check {
  return {
    name: 'program',
    subject: 'this machine',
    run: () => {
      const versions = `cert-expiry-monitor ${programVersion()}, Node.js ${nodeVersion}`;
      const oldest = oldestNode();
      const unchecked = uncheckedCertificates(environment);
      return Promise.resolve([
        isSince(oldest, nodeVersion)
          ? ok(versions)
          : warning(versions, `Install Node.js ${oldest} or later`),
        ...(unchecked === undefined ? [] : [problem(...splitAdvice(unchecked, 'Remove it'))]),
      ]);
    },
  };
}

function isSince(oldest: string, version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
