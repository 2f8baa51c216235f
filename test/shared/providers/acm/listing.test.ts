import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyPage } from '../../../../infra/simulators/acm/vendor-faults.ts';
import { pendingCertificate } from '../../../../infra/simulators/acm/sample-account.ts';
import { acm } from '../../../../shared/providers/acm/descriptor.ts';
import { openAccount } from '../../../../shared/providers/open-account.ts';
import { listAll } from '../../../contracts/provider/recorder.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import { startAcmScene, VIRTUAL_START } from './scene.ts';
import type { AcmSceneOptions } from './scene.ts';

async function setStage(options: AcmSceneOptions = {}) {
  const scene = await startAcmScene(options);
  onTestFinished(() => scene.stop());
  const timer = virtualTimer(VIRTUAL_START);
  const { provider } = await scene.open({ timer });
  return { scene, timer, provider, run: newRun() };
}

const newRun = () => ({ signal: new AbortController().signal, deadline: Number.MAX_SAFE_INTEGER });

describe('the list of an ACM account', () => {
  it('contains every key type, every origin and every status of every region', async () => {
    const { scene, provider, run } = await setStage();
    const arns = [
      ...(['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096'] as const).flatMap((keyAlgorithm) =>
        scene.add(1, { keyAlgorithm }),
      ),
      ...(['EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'] as const).flatMap((keyAlgorithm) =>
        scene.add(1, { keyAlgorithm }),
      ),
      ...scene.add(2, { keyPairOrigin: 'ACME' }),
      ...scene.add(2, { type: 'IMPORTED' }),
      ...scene.add(1, { status: 'REVOKED' }),
      scene.simulator.certificates.add(pendingCertificate(scene.now())).arn,
    ];
    const { rows, problems } = await listAll(provider, run);
    expect(problems).toEqual([]);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(arns));
  });

  it('continues after an empty page that is not the last one', async () => {
    const { scene, provider, run } = await setStage({ regions: ['eu-central-1'], pageSize: 2 });
    scene.add(5);
    scene.simulator.faults.on(emptyPage, { route: 'list-certificates', times: 1 });
    const { rows, pages } = await listAll(provider, run);
    expect(pages).toBe(3);
    expect(rows).toHaveLength(3);
  });

  it('a region that is no longer configured ends a stored cursor with an error', async () => {
    const { provider, run } = await setStage({ settings: { regions: ['us-east-1'] } });
    await expect(provider.list('eu-central-1 abc', run)).rejects.toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('a region that is not configured'),
    });
  });

  it('hints at us-east-1 once, if no regions are configured', async () => {
    const { scene, timer } = await setStage();
    const open = (settings: object) =>
      openAccount(
        {
          ...{ provider: 'acm', account: 'main' },
          settings: { baseUrl: scene.simulator.baseUrl, ...settings },
          secret: { ...scene.simulator.key },
        },
        { timer, environment: { AWS_REGION: 'eu-central-1' } },
      );
    const notesOf = async (settings: object) =>
      (await (await open(settings)).provider.list(undefined, newRun())).notes;
    expect(await notesOf({})).toEqual([
      "Only the region eu-central-1 is read. CloudFront uses certificates of us-east-1: if you use CloudFront, set regions: ['eu-central-1', 'us-east-1'] for this account.",
    ]);
    expect(await notesOf({ regions: ['eu-central-1'] })).toBeUndefined();
  });
});

describe('the descriptor of acm', () => {
  it('grants the read actions of ACM, or only the role of another account', () => {
    const { grants } = acm.access;
    expect(grants({})).toEqual([
      {
        actions: ['acm:ListCertificates', 'acm:DescribeCertificate', 'acm:ListTagsForCertificate'],
        resources: ['*'],
      },
    ]);
    const roleArn = 'arn:aws:iam::111122223333:role/certificates';
    expect(grants({ roleArn })).toEqual([{ actions: ['sts:AssumeRole'], resources: [roleArn] }]);
  });

  it.each([
    [{ regions: [] }, 'regions'],
    [{ regions: ['Frankfurt'] }, 'regions'],
    [{ regions: ['eu-central-1', 'eu-central-1'] }, 'regions'],
    [{ roleArn: 'arn:aws:iam::1:role/x' }, 'roleArn'],
    [{ externalId: 'id-1' }, 'externalId'],
    [{ baseUrl: 'http://example.com' }, 'baseUrl'],
  ])('refuses the settings %j', (settings, path) => {
    const { error } = acm.settings.safeParse(settings);
    expect(error?.issues[0]?.path[0]).toBe(path);
  });
});
