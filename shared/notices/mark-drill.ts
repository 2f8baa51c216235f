import type { Draft } from './draft.ts';

/** The tag of a certificate that only tries whether people would be told. */
export const DRILL_TAG = 'drill';

/** Says at once, wherever a notice is read, that nothing has happened. */
export function markDrill(draft: Draft): Draft {
  if (draft.tags[DRILL_TAG] !== 'true') return draft;
  return {
    ...draft,
    headline: `[DRILL] ${draft.headline}`,
    paragraphs: [
      'This is a drill: somebody tries whether notices arrive. The certificate does not exist, and there is nothing to do. If it were real, you would read:',
      ...draft.paragraphs,
    ],
  };
}
