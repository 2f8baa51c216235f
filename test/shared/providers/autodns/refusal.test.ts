import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../shared/providers/autodns/refusal.ts';
import type { Reported } from '../../../../shared/providers/autodns/refusal.ts';

const SINGLE = true;
const LISTING = false;
const wrong = (field?: string) => ({ code: 'EF01000', field });

describe('refusal', () => {
  it.each([
    ['bad credentials by JSON', { status: 401, causes: [] }, LISTING, 'authentication'],
    ['a user who may not by JSON', { status: 403, causes: [] }, SINGLE, 'authentication'],
    [
      'a context that is no number by XML',
      { status: 200, code: 'E00000', causes: [wrong('request.auth.context')] },
      LISTING,
      'authentication',
    ],
    [
      'the same with the code of the task',
      { status: 200, code: 'E400105', causes: [wrong('request.auth.context')] },
      LISTING,
      'authentication',
    ],
    [
      'bad credentials by XML',
      { status: 200, code: 'E00000', causes: [] },
      SINGLE,
      'authentication',
    ],
    [
      'bad credentials by XML, in other words',
      { status: 200, code: 'E00000', causes: [{ code: 'E00000' }] },
      SINGLE,
      'authentication',
    ],
    [
      'a user by XML',
      { status: 200, code: 'E00000', causes: [wrong('user')] },
      LISTING,
      'authentication',
    ],
    [
      'bad credentials by XML, as a value that is not accepted',
      { status: 200, code: 'E00000', causes: [{ code: 'EF01001' }] },
      SINGLE,
      'authentication',
    ],
    [
      'the same in a listing, on a field of the sign-in',
      { status: 200, code: 'E00000', causes: [{ code: 'EF01001', field: 'auth.user' }] },
      LISTING,
      'authentication',
    ],
    [
      'a request that was not processed, with a cause that is not documented',
      { status: 200, code: 'E00000', causes: [{ code: 'EF99999' }] },
      SINGLE,
      'invalid-response',
    ],
    [
      'an error without any code, where one object was asked for',
      { status: 200, causes: [] },
      SINGLE,
      'invalid-response',
    ],
    [
      'a refused value with the code of the task, where one object was asked for',
      { status: 200, code: 'E400104', causes: [{ code: 'EF01001' }] },
      SINGLE,
      'invalid-response',
    ],
    [
      'status 404 whose causes name the sign-in',
      { status: 404, code: 'E00000', causes: [wrong('request.auth.context')] },
      SINGLE,
      'authentication',
    ],
    [
      'a request that cannot be processed for another reason',
      { status: 200, code: 'E00000', causes: [{ code: 'EF00429', field: 'limit' }] },
      LISTING,
      'invalid-response',
    ],
    [
      'a missing object by JSON',
      { status: 404, code: 'E0205', causes: [{ code: 'EF02020' }] },
      SINGLE,
      'not-found',
    ],
    [
      'a missing object by XML',
      { status: 200, code: 'E400104', causes: [{ code: 'EF99999' }] },
      SINGLE,
      'not-found',
    ],
    [
      'a wrong value where one object was asked for',
      { status: 200, code: 'E400104', causes: [wrong('request.task.certificate.id')] },
      SINGLE,
      'invalid-response',
    ],
    [
      'a listing that fails',
      { status: 200, code: 'E400105', causes: [{ code: 'EF99999' }] },
      LISTING,
      'invalid-response',
    ],
    ['a bad request', { status: 400, code: 'E4001012', causes: [] }, SINGLE, 'invalid-response'],
    ['a teapot', { status: 418, causes: [] }, LISTING, 'invalid-response'],
  ] as const)('refusal interprets %s', (_, reported: Reported, single, kind) => {
    expect(
      refusal(reported, { provider: 'autodns', operation: 'read certificate 1' }, single),
    ).toMatchObject({
      kind,
      provider: 'autodns',
      operation: 'read certificate 1',
    });
  });

  it('refusal reports all codes, the field and the transaction ID', () => {
    const reported = {
      status: 400,
      code: 'E4001012',
      causes: [{ code: 'EF03014', field: 'certificate.admin' }, { code: 'MSG01055' }],
      stid: '20260131-app1-demo-17',
    };
    expect(
      refusal(reported, { provider: 'autodns', operation: 'list jobs' }, LISTING).message,
    ).toContain(
      'status 400, E4001012, EF03014, MSG01055, on certificate.admin, stid 20260131-app1-demo-17',
    );
  });

  it('refusal reports only values that have the format of a code', () => {
    const reported = {
      status: 400,
      code: 'jane@example.com',
      causes: [{ code: 'Jane Doe', field: 'jane@example.com' }],
      stid: 'call +49 555 0199',
    };
    expect(
      refusal(reported, { provider: 'autodns', operation: 'list jobs' }, LISTING).message,
    ).toBe('autodns returned an invalid response (list jobs): status 400');
  });
});
