import { DEFAULT_SPEED, DEFAULT_STATE } from './arguments.ts';

/** What `--help` prints. */
export const USAGE = `\
Runs the whole monitor on this machine: the functions of the deployment, over an
embedded DynamoDB, event bus and topic. Nothing leaves the machine but the requests
to the providers of --config.

  npm start                          simulated accounts, live; ends with Ctrl-C
  npm start -- --once                a certificate's life from order to expiry, in seconds
  npm start -- --config FILE         the accounts of a monitor.config.ts, live
  npm start -- --config FILE --once  one sync of each, then the deadlines, then the end

  --once           play to the end, sum up, and exit 0 only if all came as it should:
                   1 where an account, a certificate or a message could not be read, a
                   removal was not believed, or something is left for the next run. An
                   account has 60 minutes; the next run continues where that was too short.
  --json           events and notices as one JSON line each; all else on standard error
                   (npm start --silent -- --json, for npm prints a line of its own)
  --config FILE    real accounts; keys come from the environment, such as
                   DIGICERT_MAIN_API_KEY for the account "main": those of each provider
                   are in its README, and a run names the ones that are missing
  --state DIR      keep what was seen between runs (with --config: ${DEFAULT_STATE})
  --now INSTANT    run as of another time, on a copy of the state: "what would I be told
                   on 2027-03-01?" With --config that is one pass.
  --commit         with --now: on the state itself, not on a copy
  --speed HOURS    simulated hours a second, ${DEFAULT_SPEED} unless told
  --help           this text
`;
