import { InvokeCommand } from '@aws-sdk/client-lambda';
import type { LambdaClient, LambdaClientConfig } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { MINUTE } from '../../shared/certificates/instant.ts';
import type { InvokeFunction } from './stack-deployment.ts';

const Failure = z.object({ errorMessage: z.string() });

/**
 * A function may take a quarter of an hour to answer. What did not answer is not called again: it may well be running.
 */
export const PATIENTLY_ONCE = {
  maxAttempts: 1,
  requestHandler: { requestTimeout: 16 * MINUTE, throwOnRequestTimeout: true },
} satisfies LambdaClientConfig;

/** Calls functions and waits for their end. */
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

/** One that was deployed before it had an answer says `null`. */
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
    return 'it did not say why';
  }
}
