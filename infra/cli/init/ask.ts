import { CHANNELS } from '../../../shared/notifications/channels/registry.ts';
import type { ChannelType } from '../../../shared/notifications/channels/registry.ts';
import type { ProviderDescriptor } from '../../../shared/providers/provider-descriptor.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import { CHANNEL_TYPES, channelSecretName, PROVIDER_NAMES } from './answers.ts';
import type { OptionValues } from './answers.ts';
import { optionFields, parseOption } from './option-fields.ts';
import { configProblems } from './config-problems.ts';
import type { OptionField } from './option-fields.ts';
import type { Prompts } from './prompts.ts';

/** Asks for the provider accounts with their owners. The questions follow from the registry of providers. */
export async function askForAccounts(prompts: Prompts): Promise<OptionValues[]> {
  const accounts: OptionValues[] = [];
  do accounts.push(await askForAccount(prompts, accounts));
  while (await prompts.confirm('Add another provider account?', false));
  return accounts;
}

async function askForAccount(
  prompts: Prompts,
  others: readonly OptionValues[],
): Promise<OptionValues> {
  const provider = await prompts.choose(
    'Which provider?',
    Object.values(PROVIDERS).map(({ name, title }) => ({ value: name, label: title })),
  );
  const descriptor: ProviderDescriptor = PROVIDERS[provider as keyof typeof PROVIDERS];
  const taken = others.filter((one) => one['provider'] === provider).map((one) => one['name']);
  const name = await prompts.text(`A name for this ${descriptor.title} account`, {
    initial: taken.includes('main') ? undefined : 'main',
    check: (text) =>
      taken.includes(text)
        ? `There is an account ${provider}/${text} already.`
        : configProblems({ accounts: [{ provider, name: text }] }).find(
            ({ path }) => path === 'accounts[0].name',
          )?.message,
  });
  const settings: Record<string, OptionValues[string]> = {};
  for (const field of optionFields(descriptor.settings)) {
    // With a wrong value of these, the provider returns an empty list instead of an error.
    if (!field.required && !descriptor.emptyAccountChecks.includes(field.name)) continue;
    const text = await askForOption(prompts, field, `${descriptor.title}, ${questionOf(field)}`);
    if (text !== '' && text !== field.default) settings[field.name] = parseOption(field, text);
  }
  const team = await prompts.text(
    'Which team owns these certificates? It becomes the tag "team". Leave it empty for none',
    { optional: true },
  );
  return { provider, name, ...settings, ...(team !== '' && { tags: { team } }) };
}

/** Asks where notifications go. The questions follow from the registry of channels. */
export async function askForChannels(prompts: Prompts): Promise<OptionValues[]> {
  const types = await prompts.chooseSeveral(
    'Where should notifications go?',
    CHANNEL_TYPES.map((value) => ({ value, label: CHANNELS[value as ChannelType].title })),
  );
  const channels: OptionValues[] = [];
  for (const type of types) channels.push(await askForChannel(prompts, type));
  return channels;
}

async function askForChannel(prompts: Prompts, type: string): Promise<OptionValues> {
  const { settings, title } = CHANNELS[type as ChannelType];
  const fields = optionFields(settings);
  const given: Record<string, OptionValues[string]> = {};
  // The validation names the options that are missing, also those that depend on others.
  for (let problem = missingOption(type, given); problem; problem = missingOption(type, given)) {
    const { option } = problem;
    const field = fields.find(({ name }) => name === option);
    if (field === undefined) break;
    const text = await askForOption(prompts, field, `${title}, ${questionOf(field)}`, {
      initial: option.endsWith('SecretName') ? channelSecretName(type) : undefined,
      check: (value) =>
        problemsOf(type, { ...given, [option]: parseOption(field, value) }).find(
          (one) => one.option === option,
        )?.message,
    });
    given[option] = parseOption(field, text);
  }
  return { type, ...given };
}

function questionOf({ name, type }: OptionField): string {
  if (name.endsWith('SecretName')) {
    return `${name}: a name in AWS Secrets Manager; you enter its content later`;
  }
  return type === 'list' ? `${name}: several with blanks between them` : name;
}

function missingOption(type: string, given: OptionValues) {
  return problemsOf(type, given).find(({ option }) => given[option] === undefined);
}

/** The problems of a channel, by its options. */
function problemsOf(type: string, given: OptionValues) {
  const path = 'notifications.channels[0].';
  return configProblems({
    accounts: [{ provider: PROVIDER_NAMES[0], name: 'main' }],
    notifications: { channels: [{ type, ...given }] },
  })
    .filter((problem) => problem.path.startsWith(path))
    .map((problem) => ({
      option: problem.path.slice(path.length).split(/[.[]/)[0] ?? '',
      message: problem.message,
    }));
}

async function askForOption(
  prompts: Prompts,
  field: OptionField,
  question: string,
  options: Parameters<Prompts['text']>[1] = {},
): Promise<string> {
  if (field.type === 'boolean') {
    return String(await prompts.confirm(`${question}?`, field.default === 'true'));
  }
  if (field.values.length > 0) return prompts.choose(question, field.values, field.default);
  return prompts.text(question, { initial: field.default, optional: !field.required, ...options });
}
