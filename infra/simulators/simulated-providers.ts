/** The providers that have a simulator. Apart from the registry, so that a list of names loads no simulator. */
export const SIMULATED_PROVIDERS = ['acm', 'autodns', 'digicert', 'huawei', 'qualys'] as const;

export type SimulatedProvider = (typeof SIMULATED_PROVIDERS)[number];
