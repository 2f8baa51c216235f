import { describe, expect, it } from 'vitest';
import { errorCode, refusal } from '../../../../shared/providers/qualys/refusal.ts';

const ADVICE = 'Look at the settings';
const answered = (status: number, body: string) =>
  refusal(
    { status, headers: {}, body },
    { provider: 'qualys', operation: 'list certificates' },
    ADVICE,
  );

const json = (code: string) => JSON.stringify({ errorCode: code, message: 'SECRET-ROW-12' });
const xml = (code: string) => `<?xml version="1.0"?><R><CODE>${code}</CODE><TEXT>SECRET</TEXT></R>`;

describe('refusal', () => {
  it.each([
    ['1903', 'missing parameter'],
    ['1904', 'mutually exclusive parameters'],
    ['1905', 'invalid parameter value'],
    ['1907', 'unsupported combination'],
    ['140001', 'malformed JSON in the request'],
    ['140002', 'read-only field'],
    ['140004', 'unsupported CA'],
    ['140005', 'missing or wrong API key of the CA'],
    ['140006', 'certificate that cannot be renewed, or not yet'],
    ['140007', 'an enrollment is not a renewal'],
  ])('refusal reports code %s as an invalid response with its meaning', (code, words) => {
    for (const body of [json(code), xml(code)]) {
      const error = answered(400, body);
      expect(error).toMatchObject({ kind: 'invalid-response', operation: 'list certificates' });
      expect(error.message).toContain(`status 400, code ${code}, ${words}`);
      expect(error.message).not.toContain('SECRET');
    }
  });

  it.each(['json', 'xml'])(
    'refusal reports a missing entitlement (%s) with the next step',
    (format) => {
      const error = answered(403, format === 'json' ? json('2012') : xml('2012'));
      expect(error.kind).toBe('forbidden');
      expect(error.message).toMatch(/code 2012.*Certificate View module with API access/s);
    },
  );

  it.each([
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'authentication'],
    [418, 'invalid-response'],
  ])('refusal interprets status %d without a code as %s', (status, kind) => {
    expect(answered(status, '<html>SECRET</html>')).toMatchObject({ kind });
    expect(answered(404, '').message).toContain(ADVICE);
  });

  it.each([
    ['{"code":1905}', '1905'],
    ['{"_error_code":"1905"}', '1905'],
    ['{"errorCode":"ERR","code":"1905"}', '1905'],
    ['[{"errorCode":"1905"}]', '1905'],
    ['{"error":{"code":"1905"}}', '1905'],
    ['{"error":"Not Found","status":404}', undefined],
    ['<responseCode>INVALID</responseCode><errorCode> 1905 </errorCode>', '1905'],
    ['<CODE>99999</CODE>', undefined],
    ['code 1905 in plain text', undefined],
    ['null', undefined],
    ['[]', undefined],
    ['', undefined],
  ])('errorCode reads from the body %s the code %s', (body, code) => {
    expect(errorCode(body)).toBe(code);
  });
});
