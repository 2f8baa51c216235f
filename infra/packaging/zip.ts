import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The first instant of MS-DOS. The same content always makes the same archive, and so the same hash of the asset. */
const DATE = (1 << 5) | 1;
const FLAGS_UTF8 = 0x0800;
const DEFLATE = 8;

/**
 * A ZIP archive of files, smallest compression.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const data = deflateRawSync(content, { level: 9 });
    const entry = Buffer.alloc(26);
    entry.writeUInt16LE(20, 0); // version needed: 2.0
    entry.writeUInt16LE(FLAGS_UTF8, 2);
    entry.writeUInt16LE(DEFLATE, 4);
    entry.writeUInt16LE(DATE, 8);
    entry.writeUInt32LE(crc32(content), 10);
    entry.writeUInt32LE(data.length, 14);
    entry.writeUInt32LE(content.length, 18);
    entry.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), entry, name, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE((0o100644 << 16) >>> 0, 6); // a regular file that everyone can read
    place.writeUInt32LE(offset, 10);
    // Made by version 2.0 on Unix.
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), entry, place, name]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]);
}

/** The files of an archive that `zip` made. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let offset = 0; archive.toString('latin1', offset, offset + 4) === 'PK\x03\x04';) {
    const name = offset + 30;
    const data = name + archive.readUInt16LE(offset + 26);
    const end = data + archive.readUInt32LE(offset + 18);
    files.set(archive.toString('utf8', name, data), inflateRawSync(archive.subarray(data, end)));
    offset = end;
  }
  return files;
}
