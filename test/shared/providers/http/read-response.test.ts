import { describe, expect, it } from 'vitest';
import { readJson } from '../../../../shared/providers/http/read-response.ts';
import { ProviderError } from '../../../../shared/providers/provider-error.ts';

const WHO = { provider: 'example', operation: 'list orders' };

function seen(body: string, contentType = 'application/json'): ProviderError {
  try {
    readJson({ body, headers: { 'content-type': contentType } }, WHO);
  } catch (error) {
    if (error instanceof ProviderError) return error;
  }
  return expect.fail('nothing was thrown');
}

describe('readJson', () => {
  it('readJson reads JSON with any content type', () => {
    expect(readJson({ body: '{"a":1}', headers: {} }, WHO)).toEqual({ a: 1 });
    expect(readJson({ body: '[]', headers: { 'content-type': 'text/html' } }, WHO)).toEqual([]);
  });

  it.each([
    ['', 'application/json', 'an empty body'],
    [' \n', 'application/json', 'an empty body'],
    ['<!DOCTYPE html><html>SECRET</html>', 'application/json', 'an HTML page'],
    ['SECRET gateway', 'text/html; charset=utf-8', 'an HTML page'],
    ['<?xml version="1.0"?><r>SECRET</r>', 'application/json', 'an XML document'],
    ['{"a": "SECRET', 'application/json', 'truncated JSON'],
    ['{"a": "SECRET"', 'application/json', 'truncated JSON'],
    ['{"a": ["SECRET", ', 'application/json', 'truncated JSON'],
    ['{"SECRET', 'application/json', 'truncated JSON'],
    ['{"a": "SECRET" "b": 1}', 'application/json', 'a body that is not JSON'],
    ['SECRET', 'text/plain', 'a body that is not JSON'],
  ])('readJson describes %j with the content type %s as %s', (body, contentType, what) => {
    const error = seen(body, contentType);
    expect(error.kind).toBe('invalid-response');
    expect(error.message).toBe(`example returned an invalid response (list orders): ${what}`);
    expect(error.cause).toBeUndefined();
  });
});
