import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import { findQueueChannel } from '../../../shared/notifications/channels/registry.ts';
import type { ConfiguredChannel } from '../../../shared/notifications/channels/registry.ts';
import { secretVariablesOf } from '../../../shared/providers/provider-descriptor.ts';
import type { Environment } from '../../../shared/providers/open-account.ts';
import type { Monitor, MonitoredAccount } from '../../deploy/config/monitor.ts';
import { environmentSecret } from '../../local/environment-secret.ts';
import type { SecretFields } from '../../local/environment-secret.ts';
import { UnusableConfiguration } from '../../local/unusable-configuration.ts';
import type { EnteredSecret, Session } from './session.ts';

/** A secret that a channel reads in AWS Secrets Manager. */
export interface ChannelSecret {
  /** The name of the channel. */
  readonly subject: string;
  /** The name of the secret. */
  readonly name: string;
  readonly channel: ConfiguredChannel;
}

export function channelSecrets({ channels }: Pick<Monitor, 'channels'>): ChannelSecret[] {
  return channels.flatMap((channel) => {
    if (channel.type === 'email') return [];
    const name = findQueueChannel(channel.type).secretName(channel.settings);
    return name === undefined ? [] : [{ subject: channel.name, name, channel }];
  });
}

/**
 * The fields of the secret of a provider account: entered before in this call, from a file, from the environment, or from
 * a prompt. They stay in the memory of this process. No fields if the provider needs no secret.
 *
 * @throws UnusableConfiguration if it cannot be read or has another form; the message contains no part of it.
 */
export async function accountSecret(
  session: Session,
  account: MonitoredAccount,
): Promise<SecretFields> {
  const { access, synced } = account;
  if (access.kind === 'no-secret') return {};
  const key = accountKey(synced);
  const known = session.entered.get(key) ?? (await fromFile(session, key));
  if (known !== undefined) return keep(session, key, fieldsOf(known, key));
  const { fields, missing } = environmentSecret(
    account,
    session.refused.has(key) ? {} : session.host.environment,
  );
  return fields ?? keep(session, key, await askForFields(session, account, missing));
}

async function askForFields(
  { prompts }: Session,
  { access, synced }: MonitoredAccount,
  missing: string,
): Promise<SecretFields> {
  const key = accountKey(synced);
  if (prompts === undefined) {
    throw new UnusableConfiguration(
      `The secret of ${key} is missing. Set ${missing}, or add --secret-file ${key}=FILE.`,
    );
  }
  const ways = secretVariablesOf(access, synced);
  const names = ways.map((way) => Object.keys(way).join(' and '));
  const chosen =
    names.length > 1 ? await prompts.choose(`${key}: which credentials do you have?`, names) : '';
  const fields: Record<string, string> = {};
  for (const field of Object.keys(ways[Math.max(0, names.indexOf(chosen))] ?? {})) {
    fields[field] = await prompts.secret(`${key}: ${field}`, (text) =>
      access.kind === 'http'
        ? access.secret
            .safeParse({ ...fields, [field]: text })
            .error?.issues.find(({ path }) => path[0] === field)?.message
        : undefined,
    );
  }
  return fields;
}

/** The text of the secret of a channel. @throws UnusableConfiguration if its file cannot be read. */
export async function channelSecret(session: Session, { subject }: ChannelSecret): Promise<string> {
  const { prompts, entered } = session;
  const known = entered.get(subject) ?? (await fromFile(session, subject));
  if (typeof known === 'string') return keep(session, subject, known);
  if (prompts !== undefined) {
    return keep(session, subject, await prompts.secret(`${subject}: webhook URL, token or key`));
  }
  throw new UnusableConfiguration(
    `The secret of the channel ${subject} is missing. Add --secret-file ${subject}=FILE.`,
  );
}

/** The environment with which a local run reads the same accounts. */
export async function environmentWith(
  session: Session,
  { accounts }: Pick<Monitor, 'accounts'>,
): Promise<Environment> {
  const variables: Record<string, string> = {};
  for (const account of accounts) {
    const fields = await accountSecret(session, account);
    for (const way of secretVariablesOf(account.access, account.synced)) {
      for (const [field, variable] of Object.entries(way)) {
        const value = fields[field];
        if (value !== undefined) variables[variable] = value;
      }
    }
  }
  return { ...session.host.environment, ...variables };
}

function keep<Secret extends EnteredSecret>({ entered }: Session, key: string, secret: Secret) {
  entered.set(key, secret);
  return secret;
}

async function fromFile(
  { secretFiles, refused }: Session,
  key: string,
): Promise<string | undefined> {
  const file = refused.has(key) ? undefined : secretFiles.get(key);
  if (file === undefined) return undefined;
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    // The text is not repeated: it can be the secret itself by mistake.
    throw new UnusableConfiguration(
      `The file of --secret-file ${key}=FILE cannot be read. Enter the name of a file that contains the secret.`,
    );
  }
}

const Document = z.record(z.string(), z.string());

function fieldsOf(secret: EnteredSecret, key: string): SecretFields {
  if (typeof secret !== 'string') return secret;
  try {
    return Document.parse(JSON.parse(secret));
  } catch {
    // The errors of the parsers can quote the secret.
    throw new UnusableConfiguration(
      `The file with the secret of ${key} is not a JSON document of texts, such as {"apiKey": "…"}.`,
    );
  }
}
