import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { bundleFunctions } from './bundle-functions.ts';
import { reachableDeclarations } from './declarations.ts';
import { ENTRY_POINTS, MANIFEST } from './manifest.ts';

// Builds the package: npm run build
rmSync('dist', { recursive: true, force: true });
console.log('Compiling to dist/ …');
const { status } = spawnSync('tsc', ['--project', 'tsconfig.build.json'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// Programs need no declarations.
const declarations = new Set(reachableDeclarations([...ENTRY_POINTS.values()].map(normalize)));
for (const file of readdirSync('dist', { encoding: 'utf8', recursive: true })) {
  const path = join('dist', file);
  if (path.endsWith('.d.ts') && !declarations.has(path)) rmSync(path);
}
for (const program of Object.values(MANIFEST.bin)) chmodSync(program, 0o755);

console.log('Bundling the functions to dist/functions/ …');
for (const [name, size] of await bundleFunctions('dist/functions')) {
  console.log(`  ${name}: ${Math.round(size / 1024)} KB of code`);
}
