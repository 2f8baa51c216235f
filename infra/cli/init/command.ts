import type { Command } from '../command.ts';
import { oneOf } from '../option-values.ts';
import { checkAccount, checkChannel, checkSecretFile, checkTag } from './flag-forms.ts';
import { STEPS } from './steps.ts';

/** `cert-expiry-monitor init` */
export const init: Command = {
  name: 'init',
  uses: 'nothing',
  endsItself: true,
  summary: 'set up a monitor step by step: configuration, keys, preview, deployment',
  examples: [
    ['', 'asks at every step; in an empty folder, creates an AWS CDK app'],
    ['--step check --step preview', 'only these steps, again'],
    ['--account digicert/main,region=eu --step config', 'the configuration, without questions'],
  ],
  options: {
    step: {
      value: 'STEP',
      repeatable: true,
      check: oneOf(STEPS.map(({ name }) => name)),
      help: `only this step: ${STEPS.map(({ name, summary }) => `${name} (${summary})`).join(', ')}. Can be repeated`,
    },
    account: {
      value: 'ACCOUNT',
      repeatable: true,
      check: checkAccount,
      help: 'a provider account with its options: PROVIDER/NAME or PROVIDER/NAME,OPTION=VALUE. Can be repeated. Added to an existing configuration that does not have the account',
    },
    channel: {
      value: 'CHANNEL',
      repeatable: true,
      check: checkChannel,
      help: 'a channel of a new configuration: TYPE or TYPE,OPTION=VALUE, with ";" between the items of a list. Can be repeated',
    },
    tag: {
      value: 'KEY=VALUE',
      repeatable: true,
      check: checkTag,
      help: 'a tag of all accounts of a new configuration, such as team=platform. Can be repeated',
    },
    'secret-file': {
      value: 'NAME=FILE',
      repeatable: true,
      check: checkSecretFile,
      help: 'a file with the secret of a provider account (JSON) or of a channel: digicert/main=key.json, slack=webhook.txt. Can be repeated',
    },
    yes: { help: 'ask nothing, and confirm every selected step, including the deployment' },
    'dry-run': { help: 'print what each step would do; send no request and change nothing' },
    directory: { value: 'DIR', help: 'the folder of the app (default: the current directory)' },
    package: {
      value: 'SPEC',
      help: 'the version of cert-expiry-monitor to install, as npm accepts it: a range or a file (default: this version)',
    },
  },
  description:
    'Keys are read from environment variables such as DIGICERT_MAIN_API_KEY, from --secret-file, or from a prompt that does not show them. They are kept in memory and, after you confirm, stored in AWS Secrets Manager. Existing files change only after you confirm. You can repeat every step.',
  exitCodes:
    '0 success, also if you skip steps; 1 a step failed or was interrupted; 2 invalid arguments, missing answers, or an unusable configuration.',
  run: async (parsed, host) => (await import('./init.ts')).runInit(parsed, host),
};
