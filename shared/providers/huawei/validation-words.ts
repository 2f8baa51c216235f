import type {
  DnsRecord,
  DomainValidation,
  ValidationMethod,
} from '../../certificates/validation.ts';
import { wordOf } from './status.ts';

/** The method of the certificate if it is not DNS, otherwise the type of the record. */
export function methodOf(
  raw: string | undefined,
  recordType: string | undefined,
): Pick<DomainValidation, 'method' | 'rawMethod'> {
  const rawMethod = [raw, recordType].filter((word) => word !== undefined).join(' ');
  return {
    method:
      OTHER_METHODS.get(wordOf(raw ?? '')) ?? RECORDS.get(wordOf(recordType ?? '')) ?? 'other',
    ...(rawMethod === '' ? {} : { rawMethod: rawMethod.slice(0, 100) }),
  };
}

const OTHER_METHODS: ReadonlyMap<string, ValidationMethod> = new Map([
  ['FILE', 'http'],
  ['EMAIL', 'email'],
]);

const RECORDS: ReadonlyMap<string, ValidationMethod> = new Map([
  ['TXT', 'dns-txt'],
  ['CNAME', 'dns-cname'],
]);

/** The record to publish, without a dot at the end of a name and without quotes around a value. */
export function recordOf(
  method: ValidationMethod,
  name: string | undefined,
  value: string,
): DnsRecord | undefined {
  if (name === undefined) return undefined;
  const bare = name.replace(/\.$/, '');
  if (method === 'dns-txt')
    return { name: bare, type: 'TXT', value: value.replace(/^"(.*)"$/, '$1') };
  if (method === 'dns-cname') return { name: bare, type: 'CNAME', value: value.replace(/\.$/, '') };
  return undefined;
}
