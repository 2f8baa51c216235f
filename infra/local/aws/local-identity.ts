/** Where everything local pretends to be. */
export const LOCAL_REGION = 'local';
export const LOCAL_ACCOUNT_ID = '000000000000';

/** What a client of the AWS SDK needs to talk to a local endpoint. Signed for nobody, checked by nobody. */
export function localClient(endpoint: string) {
  return {
    endpoint,
    region: LOCAL_REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}
