import * as z from 'zod/mini';
import { BaseUrl } from '../http/base-url.ts';

const Region = z
  .string()
  .check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'not a region. Use a name such as "eu-central-1"'));

const RoleArn = z
  .string()
  .check(
    z.regex(
      /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
      'not the ARN of a role. Use "arn:aws:iam::<account>:role/<name>"',
    ),
  );

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const ExternalId = z
  .string()
  .check(
    z.regex(
      /^[\w+=,.@:/-]{2,1224}$/,
      'not an external ID. Use 2 to 1224 letters, digits and the characters _+=,.@:/-',
    ),
  );

export const AcmSettings = z
  .strictObject({
    regions: z.optional(
      z.array(Region).check(
        z.minLength(1, 'is empty. Add a region, or remove the option'),
        z.refine(
          (regions) => new Set(regions).size === regions.length,
          'names a region twice. Remove one of the two',
        ),
      ),
    ),
    roleArn: z.optional(RoleArn),
    externalId: z.optional(ExternalId),
    baseUrl: z.optional(BaseUrl),
  })
  .check(
    z.refine(({ roleArn, externalId }) => externalId === undefined || roleArn !== undefined, {
      path: ['externalId'],
      error: 'applies only with roleArn. Add roleArn, or remove externalId',
    }),
  );
export type AcmSettings = z.infer<typeof AcmSettings>;
