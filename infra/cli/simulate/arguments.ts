import { SIMULATORS } from '../../simulators/registry.ts';
import { HELP } from '../arguments.ts';
import type { Program } from '../arguments.ts';
import { checkMoment, oneOf, wholeNumberUpTo } from '../option-values.ts';

const PROVIDERS = Object.keys(SIMULATORS);

export const SIMULATE: Program = {
  call: 'npm run simulate',
  summary: 'Run a simulated certificate provider on this machine until you stop it',
  operands: [{ name: 'PROVIDER', help: PROVIDERS.join(', '), check: oneOf(PROVIDERS) }],
  options: {
    port: {
      value: 'N',
      check: wholeNumberUpTo(65_535),
      help: 'port on 127.0.0.1 (default: any free port)',
    },
    key: { value: 'KEY', help: 'secret part of the API key (default: random)' },
    certificates: {
      value: 'N',
      check: wholeNumberUpTo(1_000_000),
      help: 'number of issued certificates in addition to the sample account',
    },
    now: {
      value: 'INSTANT',
      check: checkMoment,
      help: 'time of the account at the start, for example 2027-03-01; the clock runs from there',
    },
    'no-rate-limits': { help: 'accept any number of requests' },
    json: {
      help: 'print one JSON line {provider, baseUrl, settings, secret, pid} on standard output, and everything else on standard error (use npm run --silent simulate, because npm prints a line of its own)',
    },
    ...HELP,
  },
  exitCodes: '0 stopped by a signal; 1 the simulator cannot start; 2 invalid arguments.',
};
