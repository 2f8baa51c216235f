/** What was checked, for the terminal: one line per check as soon as it is known, then a summary. */
export interface Report {
  /** Runs a check. Its result is printed behind the title, and an error makes the report fail. */
  check(title: string, run: () => Promise<string> | string): Promise<boolean>;
  /** A check that could not be run, with the reason. */
  notRun(title: string, reason: string): void;
  /** Prints the summary. @returns whether nothing failed. */
  finish(): boolean;
}

export function openReport(print: (line: string) => void, now: () => number): Report {
  const failed: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  const started = now();
  const since = (start: number) => `${((now() - start) / 1000).toFixed(1)} s`;
  return {
    async check(title, run) {
      const start = now();
      try {
        const result = await run();
        passed += 1;
        print(`ok       ${title}${result === '' ? '' : `: ${result}`} (${since(start)})`);
        return true;
      } catch (error) {
        failed.push(title);
        const message = error instanceof Error ? error.message : String(error);
        print(`FAILED   ${title} (${since(start)})\n${message.replaceAll(/^/gm, '         ')}`);
        return false;
      }
    },
    notRun(title, reason) {
      skipped.push(title);
      print(`not run  ${title}: ${reason}`);
    },
    finish() {
      print(
        `\n${passed} passed, ${failed.length} failed, ${skipped.length} not run, in ${since(started)}.`,
      );
      for (const title of failed) print(`FAILED   ${title}`);
      for (const title of skipped) print(`not run  ${title}`);
      return failed.length === 0;
    },
  };
}
