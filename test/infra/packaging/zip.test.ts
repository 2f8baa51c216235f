import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip, zip } from '../../../infra/packaging/zip.ts';

const FILES = new Map([
  ['index.mjs', Buffer.from('exports.handler = () => {};\n'.repeat(100))],
  ['chunk.mjs', Buffer.from('{}')],
]);

test('the files of an archive are read back as they were', () => {
  expect(unzip(zip(FILES))).toEqual(FILES);
});

test('the same files always make the same archive', () => {
  expect(zip(FILES)).toEqual(zip(new Map(FILES)));
});

test('the directory lists every file with its offset, size, checksum and permissions', () => {
  const archive = zip(FILES);
  const end = archive.length - 22;
  expect(archive.toString('latin1', end, end + 4)).toBe('PK\x05\x06');
  expect(archive.readUInt16LE(end + 10)).toBe(2);
  let entry = archive.readUInt32LE(end + 16);
  for (const [name, content] of FILES) {
    expect(archive.toString('latin1', entry, entry + 4)).toBe('PK\x01\x02');
    expect(archive.readUInt32LE(entry + 16)).toBe(crc32(content));
    expect(archive.readUInt32LE(entry + 24)).toBe(content.length);
    expect((archive.readUInt32LE(entry + 38) >>> 16).toString(8)).toBe('100644');
    const local = archive.readUInt32LE(entry + 42);
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    expect(archive.toString('utf8', local + 30, local + 30 + name.length)).toBe(name);
    entry += 46 + name.length;
  }
  expect(entry).toBe(end);
});
