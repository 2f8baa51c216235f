import { existsSync, readFileSync, statSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { describeError } from '../../../shared/runtime/log.ts';

/** The configuration file of an app or a command that names no other file. */
export const CONFIG_FILE = 'monitor.config.ts';

/** A configuration file that cannot be loaded. The message names the file, the line if it is known, and the next step. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError';
}

const Module = z.looseObject({ default: z.unknown().optional() });
const Coded = z.object({ code: z.string() });

/**
 * The content of a configuration file, before validation: the default export of a TypeScript or JavaScript file, or a
 * JSON document.
 *
 * @param file relative to the current directory.
 * @throws ConfigFileError
 */
export async function loadConfig(file: string): Promise<unknown> {
  const path = resolve(file);
  if (!existsSync(path)) throw new ConfigFileError(missing(file));
  if (statSync(path).isDirectory()) {
    throw new ConfigFileError(`${file} is a directory. Name a configuration file in it.`);
  }
  return path.endsWith('.json')
    ? readJson(file, path)
    : exportOf(file, await importFile(file, path));
}

/** A clone of the repository has an example to copy; a project that uses the package has not. */
const EXAMPLE = 'monitor.config.example.ts';

function missing(file: string): string {
  if (file !== CONFIG_FILE) return `${file} does not exist.`;
  const steps = existsSync(resolve(EXAMPLE))
    ? `  npm run monitor -- init                          asks for accounts and addresses
  cp ${EXAMPLE} ${file}   or edit a copy of the example`
    : '  npx cert-expiry-monitor init   asks for accounts and addresses';
  return `${file} does not exist. Create it, then run the command again:
${steps}
For another file: npx cdk deploy -c config=FILE, or cert-expiry-monitor start --config FILE`;
}

function readJson(file: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // The message of Node.js can quote the document, which can contain a key by mistake.
    const [, line] = /\(line (\d+) column \d+\)/.exec(describeError(error)) ?? [];
    throw new ConfigFileError(
      `${file}${line === undefined ? '' : `:${line}`} is not valid JSON. Correct the syntax, or use a TypeScript file.`,
    );
  }
}

async function importFile(file: string, path: string): Promise<unknown> {
  const { href } = pathToFileURL(path);
  try {
    return await import(href);
  } catch (error) {
    throw new ConfigFileError(describeImport(error, { file, path, href }));
  }
}

function describeImport(
  error: unknown,
  { file, path, href }: Readonly<Record<'file' | 'path' | 'href', string>>,
): string {
  const message = describeError(error).replace(/^\w*Error: /, '');
  const code = Coded.safeParse(error).data?.code;
  const line =
    lineOf(error, path, href) ?? (code === undefined ? syntaxLine(error, path) : undefined);
  const place = line === undefined ? file : `${file}:${line}`;
  switch (code) {
    case 'ERR_INVALID_TYPESCRIPT_SYNTAX':
      return `${place}: syntax error: ${message}.`;
    case 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX':
      return `${place}: ${message.replace(/\.?$/, '.')} Node.js runs this file without compiling it, and cannot run enums, namespaces, parameter properties and "<Type>value". Use a constant object instead of an enum, and "value as Type" instead of "<Type>value".`;
    case 'ERR_MODULE_NOT_FOUND':
      return `${place}: an import cannot be found: ${message}. Run npm ci, and check the path. In a clone of the repository, import defineMonitor from './infra/deploy/config/monitor-config.ts'.`;
    case 'ERR_UNKNOWN_FILE_EXTENSION':
      return `${file} is not a configuration file. Use a file that ends with .ts, .js, .mjs or .json.`;
    default:
      return error instanceof SyntaxError
        ? `${place}: syntax error: ${message}.`
        : `${place}: the file throws an error when it is loaded. ${describeError(error)}`;
  }
}

/** The line of the file in the stack trace. Node.js puts a path before the source of TypeScript, and a URL elsewhere. */
function lineOf(error: unknown, path: string, href: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [path, href]
    .map((name) => stack.split(`${name}:`)[1])
    .map((rest) => /^\d+/.exec(rest ?? '')?.[0])
    .find((line) => line !== undefined);
}

/** Node.js does not tell the line of a syntax error in JavaScript; its parser of TypeScript does. */
function syntaxLine(error: unknown, path: string): string | undefined {
  if (!(error instanceof SyntaxError)) return undefined;
  try {
    stripTypeScriptTypes(readFileSync(path, 'utf8'), { sourceUrl: path });
  } catch (detailed) {
    return lineOf(detailed, path, path);
  }
  return undefined;
}

function exportOf(file: string, module: unknown): unknown {
  const { default: content } = Module.parse(module);
  const example = 'export default defineMonitor({ … })';
  if (content === undefined) {
    throw new ConfigFileError(`${file} has no default export. Add: ${example}`);
  }
  if (typeof content === 'function') {
    throw new ConfigFileError(
      `${file}: the default export is a function. Export the configuration itself: ${example}`,
    );
  }
  if (content instanceof Promise) {
    throw new ConfigFileError(
      `${file}: the default export is a promise. Wait for it: export default await …`,
    );
  }
  return content;
}
