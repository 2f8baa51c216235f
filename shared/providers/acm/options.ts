/** Settings of an account in AWS Certificate Manager (ACM) in the configuration. */
export interface AcmOptions {
  /**
   * The regions whose certificates are read. CloudFront uses certificates of `us-east-1` only.
   * @default - the region of the deployment; in a local run the region of the AWS SDK
   */
  readonly regions?: readonly string[] | undefined;
  /**
   * The ARN of a role in another AWS account, with which its certificates are read.
   * @default - the certificates of the AWS account of the deployment are read
   */
  readonly roleArn?: string | undefined;
  /**
   * The external ID that the trust policy of the role requires.
   * @default - no external ID
   */
  readonly externalId?: string | undefined;
  /**
   * Replaces the addresses of ACM and of AWS STS, for an emulator.
   * @default - the addresses of the regions
   */
  readonly baseUrl?: string | undefined;
}
