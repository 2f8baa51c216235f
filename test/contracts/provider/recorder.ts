import { expect } from 'vitest';
import type {
  CertificateProvider,
  ListingPage,
  ListingRow,
  ProviderRun,
} from '../../../shared/providers/provider.ts';
import { BudgetExhausted, ProviderError } from '../../../shared/providers/provider-error.ts';

/** Records the text of everything that a provider returns or throws. */
export interface Recorder {
  watch(provider: CertificateProvider): CertificateProvider;
  /** Fails if the recorded text contains one of the markers. */
  expectNoneOf(markers: readonly string[]): void;
}

export function createRecorder(): Recorder {
  const recorded: string[] = [];
  const record = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      const value = await work;
      recorded.push(JSON.stringify(value));
      return value;
    } catch (error) {
      recorded.push(textOf(error));
      throw error;
    }
  };
  return {
    watch: (provider) => ({
      checkAccess(run) {
        if (provider.checkAccess === undefined) throw new Error('The provider has no checkAccess.');
        return record(provider.checkAccess(run));
      },
      list: (cursor, run, known) => record(provider.list(cursor, run, known)),
      fetchDetails: (row, run, known) => record(provider.fetchDetails(row, run, known)),
    }),
    expectNoneOf(markers) {
      const all = recorded.join('\n').toLowerCase();
      for (const marker of markers) {
        expect(all.includes(marker.toLowerCase()), `"${marker}" was returned or thrown`).toBe(
          false,
        );
      }
    },
  };
}

/** The message, the stack and all fields of an error and its causes. */
export function textOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? '';
  const { message, stack, cause } = error;
  const fields = Object.entries(error);
  return JSON.stringify([message, stack, fields, cause === undefined ? '' : textOf(cause)]);
}

/** All rows of an account, read page by page as a sync does. */
export async function listAll(
  provider: CertificateProvider,
  run: ProviderRun,
): Promise<Required<Pick<ListingPage, 'rows' | 'problems'>> & { pages: number }> {
  const rows: ListingRow[] = [];
  const problems = [];
  let cursor: string | undefined;
  for (let pages = 1; pages < 100; pages += 1) {
    const page = await provider.list(cursor, run);
    rows.push(...page.rows);
    problems.push(...page.problems);
    if (page.next === undefined) return { rows, problems, pages };
    expect(page.next, 'the cursor must change').not.toBe(cursor);
    cursor = page.next;
  }
  return expect.fail('the listing does not end');
}

/** The error of `work`. Other errors than the two that a provider can throw are thrown on. */
export async function failureOf(work: Promise<unknown>): Promise<ProviderError | BudgetExhausted> {
  const error: unknown = await work.then(
    () => expect.fail('no error was thrown'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProviderError || error instanceof BudgetExhausted) return error;
  throw error;
}
