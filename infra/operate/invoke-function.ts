import * as z from 'zod';
import type { CallAws } from './call-aws.ts';
import { CannotOperate } from './deployment.ts';
import type { InvokeFunction } from './stack-deployment.ts';

const Failure = z.object({ errorMessage: z.string() });

/**
 * Calls functions and waits for their end.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export function invokeFunction(call: CallAws): InvokeFunction {
  return async (name) => {
    const { status, headers, body } = await call({
      service: 'lambda',
      path: `/2015-03-31/functions/${encodeURIComponent(name)}/invocations`,
      body: '{}',
      contentType: 'application/json',
    });
    if (status !== 200) {
      throw new CannotOperate(
        `AWS Lambda did not call ${name} (HTTP ${status}): ${body.slice(0, 300)}`,
      );
    }
    return { error: headers.get('x-amz-function-error') === null ? undefined : messageOf(body) };
  };
}

function messageOf(body: string): string {
  try {
    return Failure.parse(JSON.parse(body)).errorMessage;
  } catch {
    return 'it did not say why';
  }
}
