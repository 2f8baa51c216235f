import type { DigestPlan } from '../../lambdas/send-digest/env.ts';
import { certificateDigestTaken } from '../../shared/events/certificate-digest-taken.ts';
import { Notice } from '../../shared/notices/notice.ts';
import type { EventEnvelope } from './aws/event-bus.ts';
import type { DeliveredNotice, LocalAws } from './aws/local-aws.ts';
import type { LocalFunctions } from './functions.ts';
import { accountOf } from './local-account.ts';
import type { LocalAccount } from './local-account.ts';
import { drain } from './pipeline.ts';

/** The weekly digest at the end of a run, of all accounts together: taken once and told once. */
export async function showDigest(
  accounts: readonly LocalAccount[],
  { aws, functions }: { readonly aws: LocalAws; readonly functions: LocalFunctions },
): Promise<{ readonly lines: readonly string[]; readonly problems: readonly string[] }> {
  const plan: DigestPlan = {
    ...{ on: 'monday', at: '08:00', timeZone: 'Europe/Berlin', by: { tag: 'team' } },
    accounts: accounts.map(accountOf),
  };
  const from = aws.archive.latest;
  await functions.sendDigest(plan);
  await drain(aws, functions);
  const digests = aws.archive
    .readAfter(from, 'event')
    .map(({ content }) => content as EventEnvelope)
    .filter((event) => event['detail-type'] === certificateDigestTaken.detailType)
    .map(({ detail }) => certificateDigestTaken.detail.parse(detail));
  const notices = aws.archive
    .readAfter(from, 'notice')
    .map(({ content }) => Notice.parse((content as DeliveredNotice).notice))
    .filter(({ type }) => type === 'certificate-digest');
  const problems = judge(digests, notices, accounts.length);
  const [notice] = notices;
  return { problems, lines: notice === undefined ? [] : [`The digest: ${notice.headline}.`] };
}

type Taken = ReturnType<typeof certificateDigestTaken.detail.parse>;

function judge(digests: readonly Taken[], notices: readonly Notice[], accounts: number): string[] {
  const of = digests[0]?.digest.accountCount ?? 0;
  return [
    ...(digests.length === 1 ? [] : [`${digests.length} digests were taken, instead of one`]),
    ...(notices.length === 1 ? [] : [`the digest was told ${notices.length} times`]),
    ...(of === accounts ? [] : [`the digest is of ${of} accounts, and not of ${accounts}`]),
  ];
}
