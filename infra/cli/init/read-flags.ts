import { CHANNELS } from '../../../shared/notifications/channels/registry.ts';
import { PROVIDERS } from '../../../shared/providers/registry.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { Answers, OptionValues } from './answers.ts';
import { splitAt } from './flag-forms.ts';
import { optionFields, parseOption } from './option-fields.ts';
import type { OptionField } from './option-fields.ts';

/** The answers that flags give. The validation of the configuration reports unknown options and wrong values. */
export function readFlags(parsed: ParsedArguments): Answers {
  return {
    accounts: parsed.values('account').map(readAccountFlag),
    channels: parsed.values('channel').map(readChannelFlag),
    tags: Object.fromEntries(parsed.values('tag').map((text) => splitAt(text, '='))),
  };
}

/** `digicert/main`, `autodns/main,context=9,demo=true`. */
function readAccountFlag(text: string): OptionValues {
  const [key = '', ...options] = text.split(',');
  const [provider, name] = splitAt(key, '/');
  const descriptor = Object.entries(PROVIDERS).find(([known]) => known === provider)?.[1];
  const fields = descriptor === undefined ? [] : optionFields(descriptor.settings);
  return { provider, name, ...readOptions(options, fields) };
}

/** `slack,webhookSecretName=…`, `email,addresses=a@example.com;b@example.com`. */
function readChannelFlag(text: string): OptionValues {
  const [type = '', ...options] = text.split(',');
  const descriptor = Object.entries(CHANNELS).find(([known]) => known === type)?.[1];
  const fields = descriptor === undefined ? [] : optionFields(descriptor.settings);
  return { type, ...readOptions(options, fields) };
}

function readOptions(options: readonly string[], fields: readonly OptionField[]): OptionValues {
  return Object.fromEntries(
    options.map((option) => {
      const [name, value] = splitAt(option, '=');
      return [
        name,
        parseOption(
          fields.find((field) => field.name === name),
          value,
        ),
      ];
    }),
  );
}
