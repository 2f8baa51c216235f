#!/usr/bin/env node
import { readFileSync } from 'node:fs';

/**
 * The program of the package. Older versions of Node.js cannot load the rest of it, so the version is checked before
 * anything else is imported.
 */
const { versions } = process;
const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const [, required = ''] = /"node": *">=([\d.]+)"/.exec(manifest) ?? [];

if (isOlder(versions.node, required)) {
  console.error(
    `cert-expiry-monitor needs Node.js ${required} or newer, and this is Node.js ${versions.node}. Install a newer version from https://nodejs.org.`,
  );
  process.exitCode = 1;
} else {
  await import('./main.ts');
}

function isOlder(version: string, minimum: string): boolean {
  return version.localeCompare(minimum, 'en', { numeric: true }) < 0;
}
