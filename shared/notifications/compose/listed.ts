import type { Notification } from '../notification.ts';

/** Notices of one cause, and what they have in common. */
export interface Listed {
  readonly members: readonly Notification[];
  readonly provider: string;
  readonly account: string;
  readonly severity: Notification['severity'];
  /** Where the certificates are kept: `digicert (account main)`. */
  readonly place: string;
}

/** What a list says before its entries. */
export type ListWords = Pick<Notification, 'headline' | 'paragraphs' | 'actions'>;

/** The value of a fact that every member has, where it is the same for all. */
export function sharedFact(members: readonly Notification[], label: string): string | undefined {
  const [value, ...others] = new Set(
    members.map(({ facts }) => facts.find((fact) => fact.label === label)?.value),
  );
  return others.length === 0 ? value : undefined;
}

/** Whether every member has a fact of that label, whatever it is. */
export function allHaveFact(members: readonly Notification[], label: string): boolean {
  return members.every(({ facts }) => facts.some((fact) => fact.label === label));
}

/** How many members say a sentence, word for word. */
export function countSaying(members: readonly Notification[], sentence: string): number {
  return members.filter(({ paragraphs }) => paragraphs.includes(sentence)).length;
}

/** What members say is to be done, each thing once. */
export function distinctActions(members: readonly Notification[]): string[] {
  return [...new Set(members.flatMap(({ actions }) => actions))];
}
