import type { AccountAccess, ProviderRun } from '../provider.ts';
import type { AcmClient } from './acm-client.ts';
import { arnIn } from './schema.ts';

/**
 * Lists one certificate of the first region, and reads its details and tags.
 *
 * @throws ProviderError that names the permission, if listing or reading details is not allowed.
 */
export async function checkAccess(client: AcmClient, run: ProviderRun): Promise<AccountAccess> {
  const writes = 'not-applicable';
  const [region = ''] = await client.regions();
  const { CertificateSummaryList: rows } = (
    await client.list({ region, maxItems: 1 }, run)
  ).parse();
  const arn = arnIn(rows[0]);
  if (arn === undefined) {
    const message = `The credentials can list the certificates in ${region}. There are none, so that other permissions were not checked`;
    return { writes, message };
  }
  await client.describe(arn, run);
  if ((await client.tags(arn, run)) === undefined) {
    return {
      writes,
      message: `The credentials can list and read the certificates in ${region}, but not their tags`,
      action: 'Allow acm:ListTagsForCertificate, so that certificates have the tags of AWS',
    };
  }
  return {
    writes,
    message: `The credentials can list and read the certificates in ${region}, and their tags`,
  };
}
