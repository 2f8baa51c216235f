import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { bundleFunctions } from './bundle-functions.ts';
import { reachableDeclarations } from './declarations.ts';
import { ENTRY_POINTS, MANIFEST } from './manifest.ts';

// Builds the package: npm run build
rmSync('dist', { recursive: true, force: true });
console.log('Compiling to dist/ …');
// Comments are part of the declarations only: in the code, they would be a tenth of the package.
await Promise.all([
  compile('--declaration', 'false', '--removeComments'),
  compile('--emitDeclarationOnly'),
]);

// Programs need no declarations.
const declarations = new Set(reachableDeclarations([...ENTRY_POINTS.values()].map(normalize)));
for (const file of readdirSync('dist', { encoding: 'utf8', recursive: true })) {
  const path = join('dist', file);
  if (path.endsWith('.d.ts') && !declarations.has(path)) rmSync(path);
}
for (const program of Object.values(MANIFEST.bin)) chmodSync(program, 0o755);

console.log('Bundling the functions to dist/functions/ …');
for (const [name, size] of bundleFunctions('dist/functions')) {
  console.log(`  ${name}: ${Math.round(size / 1024)} KB of code`);
}

async function compile(...options: readonly string[]): Promise<void> {
  const args = ['--project', 'tsconfig.build.json', ...options];
  const compiler = spawn('tsc', args, { stdio: 'inherit' });
  await once(compiler, 'close');
  if (compiler.exitCode !== 0) process.exit(1);
}
