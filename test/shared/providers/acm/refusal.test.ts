import { describe, expect, it, onTestFinished } from 'vitest';
import { instead } from '../../../../infra/simulators/faults.ts';
import { refusal, throttling } from '../../../../infra/simulators/acm/vendor-faults.ts';
import { failureOf, listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { ROLE, startAcmScene, VIRTUAL_START } from './scene.ts';
import type { AcmSceneOptions } from './scene.ts';

async function setStage(options: AcmSceneOptions = {}) {
  const scene = await startAcmScene(options);
  onTestFinished(() => scene.stop());
  const timer = virtualTimer(VIRTUAL_START);
  const { provider, traffic } = await scene.open({ timer });
  const run = { signal: new AbortController().signal, deadline: timer.now() + 600_000 };
  return { scene, timer, provider, traffic, run };
}

describe('a refused request to ACM', () => {
  it('a missing permission for the list is named, with its region', async () => {
    const { scene, provider, run } = await setStage();
    scene.simulator.forbid('list-certificates');
    const error = await failureOf(provider.list(undefined, run));
    expect(error).toMatchObject({ kind: 'forbidden' });
    expect(error.message).toContain(
      'The permission acm:ListCertificates is missing in the region eu-central-1 (list certificates, status 400, AccessDeniedException). Allow acm:ListCertificates',
    );
  });

  it('an explicit deny names the kind of policy, and quotes nothing else', async () => {
    const { scene, provider, run } = await setStage();
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/marker is not authorized to perform: acm:ListCertificates on resource: * with an explicit deny in a service control policy';
    scene.fault(refusal('AccessDeniedException', message), 'listing');
    const error = await failureOf(provider.list(undefined, run));
    expect(error.message).toContain('AccessDeniedException, explicit deny in a service control');
    expect(error.message).not.toContain('assumed-role');
  });

  it('without acm:DescribeCertificate the rows of the list are still read', async () => {
    const { scene, provider, run } = await setStage();
    const [arn = ''] = scene.add(1);
    scene.simulator.forbid('describe-certificate');
    const [row] = (await listAll(provider, run)).rows;
    expect(row?.certificate()).toMatchObject({ id: arn, validity: { precision: 'instant' } });
    const failed = row && (await failureOf(provider.fetchDetails(row, run)));
    expect(failed).toMatchObject({ kind: 'forbidden' });
  });

  it('without acm:ListTagsForCertificate certificates have no tags', async () => {
    const { scene, provider, run } = await setStage();
    scene.add(1);
    scene.simulator.forbid('list-tags');
    const [row] = (await listAll(provider, run)).rows;
    const [certificate] = (row && (await provider.fetchDetails(row, run))) ?? [];
    expect(certificate).toMatchObject({ status: 'issued' });
    expect(certificate).not.toHaveProperty('tags');
  });

  it('a certificate that was deleted after it was listed is not found', async () => {
    const { scene, provider, run } = await setStage();
    const [arn = ''] = scene.add(1);
    const [row] = (await listAll(provider, run)).rows;
    scene.simulator.certificates.remove(arn);
    expect(row && (await failureOf(provider.fetchDetails(row, run)))).toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('deleted after it was listed'),
    });
  });

  it('lasting throttling is reported with its code, and delays all requests of the account', async () => {
    const { scene, provider, run, traffic, timer } = await setStage();
    scene.fault(throttling(), 'listing');
    const started = timer.now();
    const error = await failureOf(provider.list(undefined, run));
    expect(error).toMatchObject({ kind: 'rate-limited' });
    expect(error.message).toContain('too many requests (status 400, ThrottlingException)');
    expect(traffic.requests).toBe(6);
    expect(timer.now()).toBeGreaterThan(started);
  });

  it.each(['ExpiredTokenException', 'InvalidSignatureException', 'OptInRequired'])(
    '%s is a refused sign-in',
    async (code) => {
      const { scene, provider, run } = await setStage();
      scene.fault(refusal(code), 'listing');
      expect(await failureOf(provider.list(undefined, run))).toMatchObject({
        kind: 'authentication',
        message: expect.stringContaining(`status 400, ${code}`),
      });
    },
  );

  it('a proxy that refuses with a page is not mistaken for ACM', async () => {
    const { scene, provider, run } = await setStage();
    scene.fault(instead(403, { 'content-type': 'text/html' }, '<html>no</html>'), 'listing');
    const error = await failureOf(provider.list(undefined, run));
    expect(error).toMatchObject({ kind: 'forbidden' });
    expect(error.message).not.toContain('<html>');
  });
});

describe('the role in another AWS account', () => {
  it('is assumed once for all regions, and again only when its credentials expire soon', async () => {
    const scene = await startAcmScene({ role: ROLE });
    onTestFinished(() => scene.stop());
    const timer = virtualTimer(VIRTUAL_START);
    const tokens = new Map();
    const sync = async () => {
      const before = scene.requests.length;
      const { provider } = await scene.open({ timer, tokens });
      const run = { signal: new AbortController().signal, deadline: timer.now() + 600_000 };
      await listAll(provider, run);
      return scene.requests.slice(before).map(({ route }) => route);
    };
    const lists = ['list-certificates', 'list-certificates'];
    expect(await sync()).toEqual(['assume-role', ...lists]);
    timer.advance(30 * 60_000);
    expect(await sync()).toEqual(lists);
    timer.advance(15 * 60_000);
    expect(await sync()).toEqual(['assume-role', ...lists]);
  });

  it.each([
    ['a wrong external ID', { externalId: 'other' }, 'requires the external ID of the option'],
    ['a missing external ID', { externalId: undefined }, 'does not require an external ID'],
    [
      'a missing role',
      { roleArn: 'arn:aws:iam::111122223333:role/none' },
      'Check that the role exists',
    ],
  ])('%s is explained with the trust policy', async (_, settings, advice) => {
    const { provider, run, traffic } = await setStage({ role: ROLE, settings });
    const error = await failureOf(provider.list(undefined, run));
    expect(error).toMatchObject({ kind: 'authentication' });
    expect(error.message).toMatch(/AWS does not allow to assume the role arn:aws:iam::\d+:role\//);
    expect(error.message).toContain('trust policy allows sts:AssumeRole');
    expect(error.message).toContain(advice);
    expect(traffic.requests).toBe(1);
  });
});
