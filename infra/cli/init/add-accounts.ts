import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { loadConfig } from '../../deploy/config/load-config.ts';
import { readConfig } from '../../local/read-config.ts';
import { CannotOperate } from '../deployment.ts';
import type { OptionValues } from './answers.ts';
import { writeOptions } from './write-config.ts';

const Config = z.looseObject({
  accounts: z.array(z.looseObject({ provider: z.string(), name: z.string() })),
});

/**
 * The text of a configuration file with more provider accounts, which become the first ones. Everything else stays as it
 * is. `undefined` if it has them already.
 *
 * @throws CannotOperate with the lines to add, if the file has another form; UnusableConfiguration if it is invalid.
 */
export async function addAccounts(
  file: string,
  accounts: readonly OptionValues[],
): Promise<string | undefined> {
  await readConfig(file);
  const config = Config.parse(await loadConfig(file));
  const added = accounts.filter(
    ({ provider, name }) =>
      !config.accounts.some((one) => one.provider === provider && one.name === name),
  );
  if (added.length === 0) return undefined;
  const lines = added.map((account) => `    ${writeOptions(account, '    ')},`).join('\n');
  const text = readFileSync(file, 'utf8');
  const changed = withLines(text, lines);
  const expected = { ...config, accounts: [...added, ...config.accounts] };
  if (changed !== text && isDeepStrictEqual(await evaluated(changed, file), expected)) {
    return changed;
  }
  throw new CannotOperate(`Add this to the accounts in ${file}:\n${lines}`);
}

/** What the text would export as the content of the file. */
async function evaluated(text: string, file: string): Promise<unknown> {
  const trial = join(dirname(file), `.${randomUUID()}.monitor.config.ts`);
  try {
    writeFileSync(trial, text);
    await readConfig(trial);
    return await loadConfig(trial);
  } catch {
    return undefined;
  } finally {
    rmSync(trial, { force: true });
  }
}

/** The text with lines at the start of its `accounts`; unchanged if these have an unusual form. */
function withLines(text: string, lines: string): string {
  return text
    .replace(/^( *accounts: \[)(.+?),?\],$/m, '$1\n    $2,\n  ],')
    .replace(/^ *accounts: \[\n/m, (start) => `${start}${lines}\n`);
}
