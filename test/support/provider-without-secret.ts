import * as z from 'zod';
import type { ProviderDescriptor } from '../../shared/providers/provider-descriptor.ts';
import { issuedCertificate } from './certificates.ts';
import { ScriptedProvider } from './scripted-provider.ts';

/** A provider of the AWS API kind: no secret, two IAM actions, and one certificate per account. */
export const PROVIDER_WITHOUT_SECRET = {
  name: 'example',
  title: 'Example',
  settings: z.object({ region: z.string().default('eu-central-1') }),
  access: {
    kind: 'no-secret',
    grants: () => [
      { actions: ['acm:ListCertificates', 'acm:DescribeCertificate'], resources: ['*'] },
    ],
    async open({ account }) {
      const provider = new ScriptedProvider();
      provider.rows = [{ certificate: issuedCertificate({ ...account, id: 'c-1' }) }];
      return provider;
    },
  },
  emptyAccountChecks: ['region'],
} as const satisfies ProviderDescriptor;

/** A registry with only this provider. */
export const WITHOUT_SECRET = { example: PROVIDER_WITHOUT_SECRET };
