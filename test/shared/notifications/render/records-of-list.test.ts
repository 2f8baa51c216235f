import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DnsRecord } from '../../../../shared/certificates/validation.ts';
import type {
  Notification,
  NotificationType,
} from '../../../../shared/notifications/notification.ts';
import type { RecordToPublish } from '../../../../shared/notifications/record-to-publish.ts';
import {
  route53OfList,
  zoneFileOfList,
} from '../../../../shared/notifications/render/records-of-list.ts';

const txt = (name: string, value = 'token'): DnsRecord => ({ name, type: 'TXT', value });
const cname = (name: string, value: string): DnsRecord => ({ name, type: 'CNAME', value });
const caa = (name: string, missing: string, pending?: DnsRecord): RecordToPublish => ({
  ...{ name, type: 'CAA', value: missing, ...(pending && { pending }) },
  present: [{ flags: 0, tag: 'issue', value: 'ca.example.org' }],
  missing: [{ flags: 0, tag: 'issue', value: missing }],
});

const listOf = (records: readonly RecordToPublish[]): NonNullable<Notification['listed']> =>
  records.map((record, index) => ({
    ...{ id: `${index}`, certificate: `digicert/main/${index}`, headline: 'waits', record },
  }));

const zoneFile = (...records: RecordToPublish[]) => zoneFileOfList({ listed: listOf(records) });

const commandFor = (
  records: readonly RecordToPublish[],
  type: NotificationType = 'domain-validation-pending',
) => route53OfList({ type, listed: listOf(records) });

const Batch = z.object({
  Changes: z.array(
    z.object({
      Action: z.string(),
      ResourceRecordSet: z.object({
        Name: z.string(),
        Type: z.string(),
        ResourceRecords: z.array(z.object({ Value: z.string() })),
      }),
    }),
  ),
});

/** What a shell makes of the command's last word. */
function changesIn(command = '') {
  const script = `set -f; printf '%s\\0' ${command}`;
  const words = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0');
  return Batch.parse(JSON.parse(words.at(-2) ?? '')).Changes.map(
    ({ Action, ResourceRecordSet: { Name, Type, ResourceRecords } }) => [
      Action,
      Name,
      Type,
      ResourceRecords.map(({ Value }) => Value),
    ],
  );
}

describe('zoneFileOfList', () => {
  it('contains each line once if several domains need it', () => {
    const same = caa('example.com', 'ca.example.net');
    expect(zoneFile(same, same, txt('a.example.com'), txt('a.example.com'))).toEqual([
      'example.com. 300 IN CAA 0 issue "ca.example.net"',
      'a.example.com. 300 IN TXT "token"',
    ]);
  });

  it('contains the pending record next to a CAA record', () => {
    expect(zoneFile(caa('example.com', 'ca.example.net', txt('a.example.com')))).toEqual([
      'example.com. 300 IN CAA 0 issue "ca.example.net"',
      'a.example.com. 300 IN TXT "token"',
    ]);
  });
});

describe('route53OfList', () => {
  it('sets all records at once, with one change per line', () => {
    const command = commandFor([txt('a.example.com', "it's"), cname('b.example.com', 'c.example')]);
    expect(command?.split('\n')).toHaveLength(4);
    expect(changesIn(command)).toEqual([
      ['CREATE', 'a.example.com.', 'TXT', ['"it\'s"']],
      ['CREATE', 'b.example.com.', 'CNAME', ['c.example.']],
    ]);
  });

  it('has one change for all values of one name', () => {
    const command = commandFor([
      txt('example.com', 'one'),
      txt('Example.com.', 'two'),
      txt('example.com', 'one'),
      caa('example.com', 'ca.example.net'),
      caa('example.com', 'ca.example.com'),
    ]);
    expect(changesIn(command)).toEqual([
      ['CREATE', 'example.com.', 'TXT', ['"one"', '"two"']],
      [
        'UPSERT',
        'example.com.',
        'CAA',
        ['0 issue "ca.example.org"', '0 issue "ca.example.net"', '0 issue "ca.example.com"'],
      ],
    ]);
  });

  it.each<[string, RecordToPublish[]]>([
    ['names that no zone has in common', [txt('a.example.com'), txt('a.example.net')]],
    ['names without a zone', [txt('localhost'), txt('localhost')]],
    ['two aliases of one name', [cname('a.example.com', 'b'), cname('A.example.com', 'c')]],
    [
      'more text than a message has room for',
      Array.from({ length: 60 }, (_, index) => txt(`shop-${index}.example.com`)),
    ],
    ['none', []],
  ])('returns no command for %s', (_what, records) => expect(commandFor(records)).toBeUndefined());

  it.each<NotificationType>([
    'domain-validation-checks-stopped',
    'domain-validation-dns-check-failed',
  ])('returns no command if records can already exist: %s', (type) =>
    expect(commandFor([txt('a.example.com')], type)).toBeUndefined(),
  );
});
