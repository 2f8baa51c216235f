import * as z from 'zod/mini';
import { hash } from 'node:crypto';
import { instantOf, MINUTE, millisecondsBetween } from '../../certificates/instant.ts';
import { defined } from '../../runtime/defined.ts';
import { readDocument } from '../http/read-response.ts';
import type { Token } from '../http/token-keeper.ts';
import type { AwsCredentials, OpenAccount } from '../provider-descriptor.ts';
import type { ProviderRun } from '../provider.ts';
import { attempt } from './refusal.ts';
import type { AcmSettings } from './settings.ts';
import { awsTransport } from './transport.ts';
import type { AwsCall } from './transport.ts';

/** Temporary credentials must be valid until the end of the run: a function runs for at most 15 minutes. */
const EARLY = 20 * MINUTE;

const OPERATION = 'assume the role';

/**
 * Returns the credentials of an account: those of its role, or `undefined` for the credentials of the process. The role
 * is assumed once per hour, not once per run.
 */
export function openCredentials(
  account: OpenAccount<AcmSettings>,
): (region: string, run: ProviderRun) => Promise<Credentials | undefined> {
  const { settings, tokens, clock, credentials } = account;
  const { roleArn, externalId } = settings;
  if (roleArn === undefined) return () => Promise.resolve(credentials);
  const key = hash('sha256', JSON.stringify([roleArn, externalId, credentials]), 'base64url');
  let assuming: Promise<Token> | undefined;
  return async (region, run) => {
    const known = tokens.get(key);
    const isValid = known && millisecondsBetween(clock(), known.expiresAt) > EARLY;
    assuming ??= isValid ? Promise.resolve(known) : assumeRole(account, roleArn, region, run);
    try {
      const token = await assuming;
      tokens.set(key, token);
      return AssumedCredentials.parse(JSON.parse(token.value));
    } catch (error) {
      assuming = undefined;
      throw error;
    }
  };
}

type Credentials = AwsCredentials & { readonly sessionToken?: string };

const AssumedCredentials = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string(),
});

const AssumedRole = z.object({
  Credentials: z.object({
    AccessKeyId: z.string(),
    SecretAccessKey: z.string(),
    SessionToken: z.string(),
    Expiration: z.date(),
  }),
});

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
async function assumeRole(
  { http, settings, credentials }: OpenAccount<AcmSettings>,
  roleArn: string,
  region: string,
  run: ProviderRun,
): Promise<Token> {
  const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/client-sts');
  const { provider } = http;
  const { baseUrl, externalId } = settings;
  const client: InstanceType<typeof STSClient> = new STSClient({
    ...defined({ region, credentials, endpoint: baseUrl }),
    maxAttempts: 1,
    requestHandler: awsTransport(http, () => client.config.signer()),
  });
  const command = new AssumeRoleCommand({
    RoleArn: roleArn,
    RoleSessionName: 'cert-expiry-monitor',
    ...defined({ ExternalId: externalId }),
  });
  const call: object = { run, operation: OPERATION, priority: 'listing' } satisfies AwsCall;
  const answer = await attempt({ provider, operation: OPERATION, region, role: settings }, () =>
    client.send(command, call),
  );
  const { Credentials: assumed } = readDocument(AssumedRole, answer, {
    provider,
    operation: OPERATION,
  });
  const value = {
    accessKeyId: assumed.AccessKeyId,
    secretAccessKey: assumed.SecretAccessKey,
    sessionToken: assumed.SessionToken,
  };
  return { value: JSON.stringify(value), expiresAt: instantOf(assumed.Expiration.getTime()) };
}
