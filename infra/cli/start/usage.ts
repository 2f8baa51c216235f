import { DEFAULT_SPEED, DEFAULT_STATE } from './arguments.ts';

/** What `--help` prints. */
export const USAGE = `\
Runs the whole monitor on this machine: the functions of the deployment with an
embedded DynamoDB, event bus and topic. The only network traffic is requests to the
providers of --config, and DNS queries.

  npm start                          simulated accounts, live; Ctrl-C stops the run
  npm start -- --once                two simulated months in seconds, then a summary
  npm start -- --config FILE         the provider accounts of FILE, live
  npm start -- --config FILE --once  one sync per account, then the deadlines, then exit

  --once           run to the end, print a summary, and exit with 0 only on success. Exit
                   code 1: an account, a certificate or a message could not be read,
                   removals are unexpected, or work is left for the next run. Each account
                   has 60 minutes; after that, the next run continues.
  --json           print each event and notification as one line of JSON; other output
                   goes to standard error (use npm start --silent -- --json, because npm
                   prints lines of its own)
  --config FILE    use the provider accounts of a configuration file. Keys come from the
                   environment, such as DIGICERT_MAIN_API_KEY for the DigiCert account
                   "main". The README of each provider lists its variables, and a run
                   lists the missing ones
  --state DIR      keep the state between runs (default with --config: ${DEFAULT_STATE})
  --now INSTANT    run as of another time, on a copy of the state: "which alerts would I
                   get on 2027-03-01?" With --config, the run does one pass
  --commit         with --now: change the state itself instead of a copy
  --speed HOURS    simulated hours per second (default: ${DEFAULT_SPEED})
  --help           print this text
`;
