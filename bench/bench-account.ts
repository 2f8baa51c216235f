import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { localClient } from '../infra/local/aws/local-identity.ts';
import { sweepAccount } from '../lambdas/poll-certificates/sweep-account.ts';
import { policyDigestOf } from '../lambdas/poll-certificates/policy-digest.ts';
import type { SweptAccount } from '../lambdas/poll-certificates/env.ts';
import type { SweepReport } from '../lambdas/poll-certificates/sweep-report.ts';
import { DEFAULT_ALARM_POLICY } from '../shared/changes/alarm-policy.ts';
import { openAccount } from '../shared/providers/open-account.ts';
import { systemClock } from '../shared/runtime/clock.ts';
import { dynamoDBClient } from '../shared/runtime/dynamodb/client.ts';
import { dynamoDBCertificateStore } from '../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBMessageStore } from '../shared/state/dynamodb-message-store.ts';
import type { InventoryPage } from '../shared/state/sweep-store.ts';
import { dynamoDBSweepStore } from '../shared/state/dynamodb-sweep-store.ts';

/** Where the services of one measurement are. */
export const Services = z.object({ baseUrl: z.url(), apiKey: z.string(), dynamoDb: z.url() });
export type Services = z.infer<typeof Services>;

const TABLE_NAME = 'bench-state';

/** Starts a simulated account of so many issued orders, and a database. */
export async function startServices(
  orders: number,
): Promise<{ services: Services; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('services.ts', import.meta.url));
  const child = spawn(process.execPath, [script, `${orders}`, TABLE_NAME], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said: unknown[] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    services: Services.parse(JSON.parse(String(said[0]))),
    async stop() {
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}

export interface BenchAccount {
  readonly apiKey: string;
  readonly baseUrl: string;
  /** Makes the next sweep believe that every certificate has had its closer look. */
  settle(): Promise<void>;
  /** Fills the memory of sweeps and nothing else: every row is known, and its certificate need not be read. */
  remember(): Promise<void>;
  /** One sweep, as the function does it; its rate limits begin with a clean slate. */
  sweep(): Promise<BenchSweep>;
  close(): void;
}

export interface BenchSweep extends SweepReport {
  readonly requests: number;
  /** How many saves of certificates reached the store. */
  readonly certificateWrites: number;
}

/** The account of some services, with the adapters of the deployment. */
export function connectAccount({ baseUrl, apiKey, dynamoDb }: Services): BenchAccount {
  const client = dynamoDBClient(localClient(dynamoDb));
  const store = dynamoDBCertificateStore(client, TABLE_NAME);
  const sweeps = dynamoDBSweepStore(client, TABLE_NAME);
  return {
    apiKey,
    baseUrl,
    async settle() {
      const { revision, inventory } = await sweeps.load(ACCOUNT);
      if (inventory === undefined) throw new Error('no sweep was complete yet');
      const { listings: _looked, ...rest } = inventory;
      const pages = rest.pages.map((page) => page.map(({ id, digest }) => ({ id, digest })));
      await sweeps.complete(ACCOUNT, { ...rest, pages }, revision);
    },
    async remember() {
      const secret = { apiKey };
      const { provider } = await openAccount({ ...ACCOUNT, settings: { baseUrl }, secret });
      const run = { signal: AbortSignal.timeout(600_000), deadline: Number.POSITIVE_INFINITY };
      const pages: InventoryPage[] = [];
      let cursor: string | undefined;
      do {
        const { rows, next } = await provider.list(cursor, run);
        pages.push(rows.map(({ id, digest }) => ({ id, digest })));
        cursor = next;
      } while (cursor !== undefined);
      const inventory = {
        completedAt: systemClock(),
        policyDigest: policyDigestOf(ACCOUNT),
        pages,
      };
      await sweeps.complete(ACCOUNT, inventory, 0);
    },
    async sweep() {
      let requests = 0;
      let certificateWrites = 0;
      const counting = {
        ...store,
        saveCertificate: (state: Parameters<typeof store.saveCertificate>[0]) => {
          certificateWrites += 1;
          return store.saveCertificate(state);
        },
      };
      const report = await sweepAccount(
        { ...ACCOUNT, settings: { baseUrl } },
        { signal: AbortSignal.timeout(1_200_000), deadline: Number.POSITIVE_INFINITY },
        {
          open: () => openAccount({ ...ACCOUNT, settings: { baseUrl }, secret: { apiKey } }),
          store: counting,
          sweeps,
          messages: dynamoDBMessageStore(client, TABLE_NAME),
          clock: systemClock,
          log: { info: () => undefined, warn: () => undefined, error: () => undefined },
          metrics: { record: (_account, values) => void (requests = values.Requests ?? 0) },
        },
      );
      return { ...report, requests, certificateWrites };
    },
    close: () => client.destroy(),
  };
}

const ACCOUNT: SweptAccount = {
  provider: 'digicert',
  account: 'bench',
  settings: {},
  secretName: 'none',
  tags: {},
  policy: DEFAULT_ALARM_POLICY,
  freshForSeconds: 7200,
  maximumRemovedShare: 0.25,
  inspectionsPerSweep: 0,
};
