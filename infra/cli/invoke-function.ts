import { InvokeCommand } from '@aws-sdk/client-lambda';
import type { LambdaClient, LambdaClientConfig } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { MINUTE } from '../../shared/certificates/instant.ts';
import type { InvokeFunction } from './stack-deployment.ts';

const Failure = z.object({ errorMessage: z.string() });

/**
 * A function can take a quarter of an hour to answer. There is no retry, because a function that did not answer can still
 * be running.
 */
export const LONG_TIMEOUT_NO_RETRY = {
  maxAttempts: 1,
  requestHandler: { requestTimeout: 16 * MINUTE, throwOnRequestTimeout: true },
} satisfies LambdaClientConfig;

/** Invokes functions and waits for their results. */
export function invokeFunction(client: LambdaClient): InvokeFunction {
  return async (name, signal) => {
    const { FunctionError: failed, Payload: payload } = await client.send(
      new InvokeCommand({ FunctionName: name, Payload: Buffer.from('{}') }),
      { abortSignal: signal },
    );
    const answer = payload?.transformToString();
    return failed === undefined
      ? { answer: readAnswer(answer), error: undefined }
      : { answer: undefined, error: messageOf(answer) };
  };
}

/** Functions of earlier versions answer `null`. */
function readAnswer(answer = ''): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}

function messageOf(answer = ''): string {
  try {
    return Failure.parse(JSON.parse(answer)).errorMessage;
  } catch {
    return 'the function reported no reason';
  }
}
