import * as z from 'zod';
import { BaseUrl } from '../../../../../../shared/providers/http/base-url.ts';
import type { CertificateProvider } from '../../../../../../shared/providers/provider.ts';
import type {
  OpenAccount,
  ProviderDescriptor,
} from '../../../../../../shared/providers/provider-descriptor.ts';

const ExampleVendorSettings = z.strictObject({
  /** The address of the interface. */
  baseUrl: BaseUrl.default('https://example-vendor.example.com/v1'),
});
type ExampleVendorSettings = z.infer<typeof ExampleVendorSettings>;

const ExampleVendorSecret = z.object({
  /** A key that may read certificates, and should not be allowed to do more. */
  apiKey: z
    .string('the API key is missing')
    .trim()
    .regex(/^[\x21-\x7e]+$/, 'must be an API key: printable characters without blanks'),
});
type ExampleVendorSecret = z.infer<typeof ExampleVendorSecret>;

export type ExampleVendorAccount = OpenAccount<ExampleVendorSettings, ExampleVendorSecret>;

/** Example Vendor. */
export const exampleVendor = {
  name: 'example-vendor',
  title: 'Example Vendor',
  settings: ExampleVendorSettings,
  secret: ExampleVendorSecret,
  secretVariables: [{ apiKey: 'API_KEY' }],
  baseUrl: ({ baseUrl }) => baseUrl,
  // So few that hardly any interface minds: the limits that the vendor documents take their place.
  rateLimits: [{ requests: 60, perMilliseconds: 60_000 }],
  // With the settings that decide which certificates are listed, such as a region.
  emptyAccountChecks: ['permissions'],
  async open(account): Promise<CertificateProvider> {
    const { openExampleVendor } = await import('./example-vendor-provider.ts');
    return openExampleVendor(account);
  },
} as const satisfies ProviderDescriptor<typeof ExampleVendorSettings, typeof ExampleVendorSecret>;
