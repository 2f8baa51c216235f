import {
  ACMClient,
  CertificateKeyPairOrigin,
  DescribeCertificateCommand,
  KeyAlgorithm,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
} from '@aws-sdk/client-acm';
import { defined } from '../../runtime/defined.ts';
import { once } from '../../runtime/once.ts';
import { readDocument, readJson } from '../http/read-response.ts';
import { ProviderError } from '../provider-error.ts';
import type { OpenAccount } from '../provider-descriptor.ts';
import type { ProviderRun } from '../provider.ts';
import { openCredentials } from './credentials.ts';
import { attempt } from './refusal.ts';
import { CertificateDetail, CertificateList, regionOf, TagList } from './schema.ts';
import type { AcmSettings } from './settings.ts';
import { awsTransport } from './transport.ts';
import type { AwsCall } from './transport.ts';

/** The documents of ACM in one AWS account. All methods throw ProviderError. */
export interface AcmClient {
  readonly provider: string;
  /** The configured regions, otherwise the region of the process. */
  regions(): Promise<readonly string[]>;
  list(query: ListQuery, run: ProviderRun): Promise<ListedCertificates>;
  describe(arn: string, run: ProviderRun): Promise<CertificateDetail>;
  /** The tags of a certificate; `undefined` if the credentials may not read them. */
  tags(arn: string, run: ProviderRun): Promise<Readonly<Record<string, string>> | undefined>;
}

interface ListQuery {
  readonly region: string;
  readonly nextToken?: string | undefined;
  /** Default: as many as ACM allows. */
  readonly maxItems?: number;
}

interface ListedCertificates {
  /** The whole response. */
  readonly text: string;
  /** The rows and the token in the response. @throws ProviderError `invalid-response` */
  parse(): CertificateList;
}

/** The operation of the listing, for messages. */
export const LIST_CERTIFICATES = 'list certificates';

const MAX_ITEMS = 1000;

/**
 * Without these filters, ACM leaves out certificates with other keys than RSA_1024 and RSA_2048, and certificates that
 * were issued through its ACME endpoints.
 */
const EVERYTHING = {
  CertificateKeyPairOrigins: Object.values(CertificateKeyPairOrigin),
  Includes: { keyTypes: Object.values(KeyAlgorithm) },
  SortBy: 'CREATED_AT',
  SortOrder: 'ASCENDING',
} as const;

export function openAcmClient(account: OpenAccount<AcmSettings>): AcmClient {
  const { http, settings } = account;
  const { provider } = http;
  const credentialsFor = openCredentials(account);
  const clients = new Map<string, ACMClient>();

  async function clientIn(region: string, run: ProviderRun): Promise<ACMClient> {
    const credentials = await credentialsFor(region, run);
    const known = clients.get(region);
    if (known !== undefined) return known;
    const client: ACMClient = new ACMClient({
      ...defined({ region, credentials, endpoint: settings.baseUrl }),
      maxAttempts: 1,
      requestHandler: awsTransport(http, () => client.config.signer()),
    });
    clients.set(region, client);
    return client;
  }

  const regions = once(async () => {
    if (settings.regions !== undefined) return settings.regions;
    if (account.region !== undefined) return [account.region];
    const operation = 'find the region';
    return attempt({ provider, operation }, async () => [await new ACMClient().config.region()]);
  });

  async function call<Answer>(
    { region, permission, ...options }: CallContext,
    send: (client: ACMClient, options: object) => Promise<Answer>,
  ): Promise<Answer> {
    const { run, operation } = options;
    return attempt({ provider, operation, region, permission }, async () =>
      send(await clientIn(region, run), options),
    );
  }

  return {
    provider,
    regions,
    async list({ region, nextToken, maxItems = MAX_ITEMS }, run) {
      const operation = LIST_CERTIFICATES;
      const input = { ...EVERYTHING, MaxItems: maxItems, ...defined({ NextToken: nextToken }) };
      const context = { region, run, operation, permission: 'acm:ListCertificates' } as const;
      // The client would parse unchanged pages, and refuse a whole page for one invalid row.
      let text = '';
      const readText = (body: string) => void (text = body);
      await call({ ...context, priority: 'listing', readText }, (client, options) =>
        client.send(new ListCertificatesCommand(input), options),
      );
      const parse = () =>
        readDocument(
          CertificateList,
          readJson({ headers: {}, body: text }, { provider, operation }),
          { provider, operation },
        );
      return { text, parse };
    },
    async describe(arn, run) {
      const operation = `read certificate ${arn}`;
      const context = { region: regionOf(arn), run, operation };
      const { Certificate: document } = await call(
        { ...context, permission: 'acm:DescribeCertificate' },
        (client, options) =>
          client.send(new DescribeCertificateCommand({ CertificateArn: arn }), options),
      );
      return readDocument(CertificateDetail, document, { provider, operation });
    },
    async tags(arn, run) {
      const operation = `read the tags of certificate ${arn}`;
      const context = { region: regionOf(arn), run, operation };
      try {
        const { Tags: document } = await call(
          { ...context, permission: 'acm:ListTagsForCertificate' },
          (client, options) =>
            client.send(new ListTagsForCertificateCommand({ CertificateArn: arn }), options),
        );
        const tags = readDocument(TagList, document, { provider, operation });
        return Object.fromEntries(tags.map(({ Key, Value = '' }) => [Key, Value]));
      } catch (error) {
        if (error instanceof ProviderError && error.kind === 'forbidden') return undefined;
        throw error;
      }
    },
  };
}

interface CallContext extends AwsCall {
  readonly region: string;
  /** The IAM action of the call. */
  readonly permission: string;
}
