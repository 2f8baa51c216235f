import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../shared/providers/digicert/client.ts';

function refused(status: number, body: string) {
  return refusal({ status, headers: {}, body }, { provider: 'digicert', operation: 'list orders' });
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/digicert/${name}`, import.meta.url), 'utf8');
}

describe('a refusal', () => {
  it.each([
    [403, 'error-invalid-key.json', 'authentication', 'access_denied|access_denied_invalid_key'],
    [403, 'error-single-object.json', 'authentication', 'access_denied|access_denied_invalid_key'],
    [403, 'error-missing-permission.json', 'forbidden', 'access_denied|missing_permission'],
    [404, 'error-missing-permission.json', 'forbidden', 'access_denied|missing_permission'],
    [404, 'error-invalid-key.json', 'authentication', 'access_denied|access_denied_invalid_key'],
    [404, 'error-unknown-order.json', 'not-found', 'not_found|order'],
    [400, 'error-invalid-field.json', 'invalid-response', 'invalid_value:validity_years'],
  ])('of status %d with %s is %s', (status, name, kind, code) => {
    const error = refused(status, fixture(name));
    expect(error).toMatchObject({ kind, provider: 'digicert', operation: 'list orders' });
    expect(error.message).toContain(`status ${status}, ${code}`);
  });

  it.each([
    [401, '', 'authentication'],
    [403, '<html>SECRET</html>', 'forbidden'],
    [403, '{"errors":[{"code":"SECRET","message":"SECRET"}]}', 'forbidden'],
    [404, 'null', 'not-found'],
    [406, '{"errors":"SECRET"}', 'invalid-response'],
    [204, '', 'invalid-response'],
    [418, '{"errors":[null,5,{"code":7}]}', 'invalid-response'],
  ])('of status %d with %j is %s, and quotes nothing of it', (status, body, kind) => {
    const error = refused(status, body);
    expect(error.kind).toBe(kind);
    expect(error.message).not.toContain('SECRET');
  });

  it('is about the key only where the code says so as a whole', () => {
    const body = '{"errors":[{"code":"access_denied|access_denied_invalid_key_holder"}]}';
    expect(refused(403, body).kind).toBe('forbidden');
  });
});
