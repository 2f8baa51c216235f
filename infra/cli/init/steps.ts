/** The steps in their order. Apart from their implementation, so that the help text loads none of it. */
export const STEPS = [
  { name: 'config', summary: 'write the configuration' },
  { name: 'check', summary: 'check each key' },
  { name: 'preview', summary: 'show the notifications of today' },
  { name: 'secrets', summary: 'store the keys in AWS' },
  { name: 'deploy', summary: 'deploy to AWS' },
] as const;

export type StepName = (typeof STEPS)[number]['name'];

/** `true`: the next step can follow. `stopped`: the user declined what the next steps need. `false`: the step failed. */
export type StepResult = boolean | 'stopped';

/** The next step after an interruption is the same command: every step can be repeated. */
export const STOPPED =
  'Stopped. Completed steps are kept: run the command again to continue, or one step with --step.';
