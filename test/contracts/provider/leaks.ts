import type { Certificate } from '../../../shared/certificates/certificate.ts';
import type { CertificateProvider, ListingPage } from '../../../shared/providers/provider.ts';
import { ProviderError } from '../../../shared/providers/provider-error.ts';

type Disguise = (provider: CertificateProvider) => CertificateProvider;

/** Providers that leak the marker, each in another place. */
export function leaksOf(marker: string): Readonly<Record<string, Disguise>> {
  const leaky = (certificate: Certificate): Certificate => ({
    ...certificate,
    commonName: `${marker}.example.com`,
  });
  return {
    'a certificate': (provider) => ({
      ...provider,
      list: (cursor, run, known) => provider.list(cursor, run, known),
      fetchDetails: async (row, run, known) =>
        (await provider.fetchDetails(row, run, known)).map(leaky),
    }),
    'a problem of a row': (provider) => ({
      ...provider,
      list: async (cursor, run): Promise<ListingPage> => {
        // Without the content hash, because the page has changed.
        const { rows, problems, next } = await provider.list(cursor, run);
        const leak = { message: `a row of ${marker} cannot be read` };
        return { rows, problems: [...problems, leak], ...(next === undefined ? {} : { next }) };
      },
      fetchDetails: (row, run, known) => provider.fetchDetails(row, run, known),
    }),
    'an error': (provider) => ({
      ...provider,
      list: async () => {
        const details = { provider: 'any', operation: 'list certificates' };
        throw new ProviderError('authentication', {
          ...details,
          message: `The key ${marker} is not accepted.`,
        });
      },
      fetchDetails: (row, run, known) => provider.fetchDetails(row, run, known),
    }),
  };
}
