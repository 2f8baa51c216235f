import { SIMULATED_PROVIDERS } from '../../simulators/simulated-providers.ts';
import type { Command } from '../command.ts';
import { checkMoment, oneOf, wholeNumberUpTo } from '../option-values.ts';

export const simulate: Command = {
  name: 'simulate',
  uses: 'nothing',
  endsItself: true,
  summary: 'run a simulated certificate provider on this machine until Ctrl-C',
  examples: [
    ['digicert', 'prints the address, the key and example requests'],
    ['huawei --port 8081 --certificates 500', 'a larger account at a fixed address'],
  ],
  operands: [
    {
      name: 'PROVIDER',
      help: SIMULATED_PROVIDERS.join(', '),
      check: oneOf(SIMULATED_PROVIDERS),
    },
  ],
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
      help: 'print one JSON line {provider, baseUrl, settings, secret, pid} on standard output, and everything else on standard error',
    },
  },
  exitCodes: '0 stopped by a signal; 1 the simulator cannot start; 2 invalid arguments.',
  run: async (parsed, host) => (await import('./simulate.ts')).runSimulator(parsed, host),
};
