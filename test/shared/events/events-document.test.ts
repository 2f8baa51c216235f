import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { AccountFailure } from '../../../shared/certificates/account-state.ts';
import { RenewalOverdue } from '../../../shared/certificates/expiry-facts.ts';
import { AccountDetail } from '../../../shared/events/account-detail.ts';
import { MessageDetail } from '../../../shared/events/autodns-message-received.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import { certificateApproachingExpiration } from '../../../shared/events/certificate-approaching-expiration.ts';
import {
  CertificateDetail,
  DnsCheckDetail,
  ValidationDetail,
} from '../../../shared/events/certificate-detail.ts';
import { certificateRenewed } from '../../../shared/events/certificate-renewed.ts';
import { domainValidationPending } from '../../../shared/events/domain-validation-pending.ts';
import { EventMetadata } from '../../../shared/events/event.ts';
import { OrganizationValidationDetail } from '../../../shared/events/organization-validation-detail.ts';
import { Resolution } from '../../../shared/events/resolution.ts';
import { Notification } from '../../../shared/notifications/notification.ts';

const page = readFileSync(new URL('../../../docs/reference/events.md', import.meta.url), 'utf8');
const list: unknown = JSON.parse(
  readFileSync(
    new URL('../../fixtures/notifications/validation-pending-list.json', import.meta.url),
    'utf8',
  ),
);

/** The rows of the table behind a line of text, by their cells. */
function tableAfter(line: string): string[][] {
  const [, after = ''] = page.split(`\n${line}\n`);
  const [, table = ''] = /^(\|[\s\S]*?)\n\n/m.exec(after) ?? [];
  return table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What a cell names as code, in the order of the alphabet. */
function namesIn(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).sort();
}

/** The fields of a shape: those that are always there, and those that are not. */
function fieldsOf(shape: Readonly<Record<string, z.ZodMiniType>>, optional: boolean): string[] {
  return Object.entries(shape)
    .filter(([, schema]) => schema.safeParse(undefined).success === optional)
    .map(([name]) => name)
    .sort();
}

const EVENTS = new Map(
  tableAfter('`metadata` and these fields:').map(([name = '', , fields = '']) => {
    const [always, atTimes] = fields.split('; sometimes ');
    return [name.replaceAll('`', ''), { always: namesIn(always), atTimes: namesIn(atTimes) }];
  }),
);

test('the document lists every event, and no other', () => {
  expect([...EVENTS.keys()].sort()).toEqual(
    EVENT_CATALOGUE.map(({ detailType }) => detailType).sort(),
  );
});

test.each(EVENT_CATALOGUE.map(({ detailType, detail }) => [detailType, detail.shape] as const))(
  'the document has every field of the event %s',
  (name, { metadata: _metadata, ...shape }) => {
    expect(EVENTS.get(name)).toEqual({
      always: fieldsOf(shape, false),
      atTimes: fieldsOf(shape, true),
    });
  },
);

test.each([
  ['`detail.metadata`:', EventMetadata],
  ['`detail.certificate`:', CertificateDetail],
  ['the document in `Message` of the envelope of Amazon SNS.', Notification],
])('the table after "%s" has every field', (line, { shape }) => {
  const reported = tableAfter(line).flatMap(([name]) => namesIn(name));
  expect(reported.sort()).toEqual(Object.keys(shape).sort());
});

/** What the table of parts says of one: the fields that it names, without what stands in brackets. */
const PARTS = new Map(
  tableAfter('What else stands in `detail`:').map(([part = '', fields = '']) => [
    part.replaceAll('`', ''),
    namesIn(fields.replaceAll(/\]?\([^)]*\)/g, '')),
  ]),
);

test.each([
  ['account', AccountDetail],
  ['validation', ValidationDetail],
  ['organizationValidation', OrganizationValidationDetail],
  ['dnsCheck', DnsCheckDetail],
  ['failure', AccountFailure],
  ['threshold', certificateApproachingExpiration.detail.shape.threshold],
  ['renewalOverdue', RenewalOverdue],
  ['reminder', domainValidationPending.detail.shape.reminder.def.innerType],
  ['successor', certificateRenewed.detail.shape.successor],
  ['resolves', Resolution],
  ['message', MessageDetail],
])('the document has every field of the part %s', (part, { shape }) => {
  expect(PARTS.get(part)).toEqual(Object.keys(shape).sort());
});

test('the example of a grouped notification is the beginning of a golden document', () => {
  const [, shown = ''] = /## Grouped notifications[\s\S]*?```json\n([\s\S]*?)```/.exec(page) ?? [];
  const { listed = [], ...rest } = Notification.parse(JSON.parse(shown));
  const whole = Notification.parse(list);
  expect(listed).not.toEqual([]);
  expect({ ...rest, listed }).toEqual({ ...whole, listed: whole.listed?.slice(0, listed.length) });
});
