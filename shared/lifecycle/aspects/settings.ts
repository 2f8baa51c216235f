import { resolveTags } from '../../certificates/ownership.ts';
import type { Reported, Step } from '../input.ts';

/** The settings that `check-deadlines`, which cannot read them, needs to know of a certificate. */
export const applySettings: Step<Reported> = (state, { input: { settings } }) => {
  const { successorMatching, renewal } = settings.policy;
  const { providerLinkOnly: _matching, renewedManually: _renewal, ...rest } = state;
  return {
    ...rest,
    tags: resolveTags(state.certificate, settings),
    ...(successorMatching === 'provider-link-only' && { providerLinkOnly: true }),
    ...(renewal?.mode === 'manual' && { renewedManually: true }),
  };
};
