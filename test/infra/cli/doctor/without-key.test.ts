import { expect, onTestFinished, test } from 'vitest';
import { tryKey } from '../../../../infra/cli/doctor/checks/key.ts';
import type { AcmRoute } from '../../../../infra/simulators/acm/routes.ts';
import { issuedCertificate } from '../../../../infra/simulators/acm/sample-account.ts';
import { startAcmSimulator } from '../../../../infra/simulators/acm/simulator.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';

const ROLE = { arn: 'arn:aws:iam::111122223333:role/certificates', externalId: 'id-1' };

/** The finding about an ACM account that lacks some permissions. */
async function findingOf(
  forbidden: readonly AcmRoute[],
  { settings = {}, role }: { settings?: object; role?: typeof ROLE } = {},
) {
  const simulator = await startAcmSimulator({
    clock: systemClock,
    regions: ['eu-south-1'],
    ...(role && { role }),
  });
  onTestFinished(() => simulator.stop());
  const requestedAt = systemClock();
  simulator.certificates.add(issuedCertificate(requestedAt, { region: 'eu-south-1' }));
  for (const route of forbidden) simulator.forbid(route);
  const account = {
    ...{ provider: 'acm', account: 'main' },
    settings: { baseUrl: simulator.baseUrl, ...settings },
  };
  // The region is that of the environment.
  const environment = { AWS_REGION: 'eu-south-1' };
  const finding = await tryKey(
    account,
    { ...simulator.key },
    environment,
    AbortSignal.timeout(9e3),
  );
  return { finding, requests: simulator.requests.length };
}

test('doctor states what the credentials may do in the region of the deployment', async () => {
  expect(await findingOf([])).toEqual({
    finding: {
      status: 'ok',
      message: 'The credentials can list and read the certificates in eu-south-1, and their tags',
    },
    requests: 3,
  });
});

test('doctor warns if the tags cannot be read', async () => {
  expect((await findingOf(['list-tags'])).finding).toMatchObject({
    status: 'warning',
    action: expect.stringContaining('Allow acm:ListTagsForCertificate'),
  });
});

test.each([
  ['list-certificates', 'acm:ListCertificates'],
  ['describe-certificate', 'acm:DescribeCertificate'],
] as const)(
  'doctor names the permission for %s that its own credentials lack, and that the function has a role',
  async (route, permission) => {
    const { finding } = await findingOf([route]);
    expect(finding).toMatchObject({
      status: 'not-checked',
      message: expect.stringContaining(`The permission ${permission} is missing in the region`),
    });
    expect(finding.message).toContain('the deployed function uses its own role');
    expect(finding.action).toContain(`Allow ${permission}`);
  },
);

test('doctor assumes the role of the account, and says if it may not', async () => {
  const settings = { roleArn: ROLE.arn, externalId: ROLE.externalId };
  const allowed = await findingOf([], { role: ROLE, settings });
  expect(allowed).toMatchObject({ finding: { status: 'ok' }, requests: 4 });
  const denied = await findingOf([], { role: ROLE, settings: { roleArn: ROLE.arn } });
  expect(denied.finding).toMatchObject({
    status: 'not-checked',
    message: expect.stringContaining(`does not allow to assume the role ${ROLE.arn}`),
  });
});
