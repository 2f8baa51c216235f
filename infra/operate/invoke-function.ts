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
  return async (name) => {
    const { FunctionError: failed, Payload: answer } = await client.send(
      new InvokeCommand({ FunctionName: name, Payload: Buffer.from('{}') }),
    );
    return { error: failed === undefined ? undefined : messageOf(answer?.transformToString()) };
  };
}

function messageOf(answer = ''): string {
  try {
    return Failure.parse(JSON.parse(answer)).errorMessage;
  } catch {
    return 'it did not say why';
  }
}
