import { join } from 'node:path';
import * as z from 'zod';
import { run } from './run.ts';

/** Bytes, unpacked. */
const MAX_SIZE = 6 * 1024 * 1024;

const Packed = z.tuple([
  z.object({
    filename: z.string(),
    size: z.number(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string(), size: z.number() })),
  }),
]);
export type Packed = z.infer<typeof Packed>[0] & { readonly tarball: string };

/** Builds and packs the package. */
export async function pack(destination: string): Promise<Packed> {
  const args = ['pack', '--json', '--silent', '--pack-destination', destination];
  const output = await run('npm', args, { directory: '.' });
  // The build prints its progress before the document.
  const [packed] = Packed.parse(JSON.parse(output.slice(output.search(/^\[/m))));
  return { ...packed, tarball: join(destination, packed.filename) };
}

/** @throws Error if the package is too large or has a file that does not belong into it. */
export function checkContents({ files, size, unpackedSize }: Packed): string {
  const foreign = files.filter(
    ({ path }) =>
      !/^(dist\/.*\.(js|js\.map|d\.ts|zip|json)|[A-Z]+(\.md)?|package\.json)$/.test(path),
  );
  if (foreign.length > 0) {
    throw new Error(`Unexpected files: ${foreign.map(({ path }) => path).join(', ')}`);
  }
  if (unpackedSize > MAX_SIZE) {
    throw new Error(
      `The package has ${megabytes(unpackedSize)}; the limit is ${megabytes(MAX_SIZE)}.`,
    );
  }
  return `${files.length} files, ${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`;
}

/** The number and the size of the files by folder and type, largest first. */
export function summarize({ files }: Packed): string[] {
  const groups = new Map<string, { count: number; size: number }>();
  for (const { path, size } of files) {
    const [, folder = '.', type = ''] =
      /^(?:dist\/([^/]+)\/)?.*?(\.d\.ts|\.js\.map|\.\w+)?$/.exec(path) ?? [];
    const name = path.startsWith('dist/') ? `dist/${folder} *${type}` : path;
    const { count, size: sum } = groups.get(name) ?? { count: 0, size: 0 };
    groups.set(name, { count: count + 1, size: sum + size });
  }
  return [...groups]
    .sort(([, one], [, other]) => other.size - one.size)
    .map(
      ([name, { count, size }]) =>
        `  ${kilobytes(size).padStart(8)}  ${String(count).padStart(4)}  ${name}`,
    );
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
