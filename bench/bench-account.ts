import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { localClient } from '../infra/local/aws/local-identity.ts';
import { startVirtualClock, virtualTimer } from '../infra/local/pace.ts';
import { syncAccount } from '../shared/tracking/sync/sync-account.ts';
import { policyHashOf } from '../shared/tracking/sync/policy-hash.ts';
import type { SyncedAccount } from '../shared/tracking/sync/synced-account.ts';
import type { SyncReport } from '../shared/tracking/sync/sync-report.ts';
import { DEFAULT_ALARM_POLICY } from '../shared/lifecycle/alarm-policy.ts';
import type { Exchanger } from '../shared/providers/http/exchange.ts';
import type { TokenCache } from '../shared/providers/http/token-keeper.ts';
import { openAccount } from '../shared/providers/open-account.ts';
import { systemClock } from '../shared/runtime/clock.ts';
import { dynamoDBClient } from '../shared/runtime/dynamodb/client.ts';
import { dynamoDBCertificateStore } from '../shared/state/dynamodb-certificate-store.ts';
import { dynamoDBMessageStore } from '../shared/state/dynamodb-message-store.ts';
import type { InventoryPage } from '../shared/state/sync-store.ts';
import { dynamoDBSyncStore } from '../shared/state/dynamodb-sync-store.ts';
import { recorder, replay } from './replay.ts';
import type { Recorder } from './replay.ts';

/** The addresses of the services of one measurement, and the configuration of their account. */
export const Services = z.object({
  provider: z.string(),
  settings: z.record(z.string(), z.unknown()),
  secret: z.record(z.string(), z.string()),
  dynamoDb: z.url(),
});
export type Services = z.infer<typeof Services>;

const TABLE_NAME = 'bench-state';

/** Starts a simulated account with the given numbers of certificates, and a database. */
export async function startServices(
  provider: string,
  { issued, pending = 0 }: { readonly issued: number; readonly pending?: number },
): Promise<{ services: Services; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('services.ts', import.meta.url));
  const child = spawn(process.execPath, [script, provider, `${issued}`, `${pending}`, TABLE_NAME], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: unknown[] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    services: Services.parse(JSON.parse(String(lines[0]))),
    async stop() {
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}

interface BenchAccount {
  /** Marks the details of every certificate as fetched. */
  settle(): Promise<void>;
  /** Stores the inventory only: every row is known, and its certificate is not read. */
  remember(): Promise<void>;
  /** One sync as in the function, except that waiting for a rate limit takes no time. */
  sync(): Promise<BenchSync>;
  /** One sync, and all its requests to the provider and to the database. */
  record(): Promise<BenchSync & { readonly recorded: Recorder['requests'] }>;
  /** Sends the same requests only: see `replay`. */
  replay(recorded: Recorder['requests'], read: (body: string) => unknown): Promise<void>;
  close(): void;
}

interface BenchSync extends SyncReport {
  readonly requests: number;
  /** Number of saved certificates. */
  readonly certificateWrites: number;
}

/** Connects to the account of `services` with the adapters of the deployment. */
export function connectAccount({ provider, settings, secret, dynamoDb }: Services): BenchAccount {
  const client = dynamoDBClient(localClient(dynamoDb));
  const store = dynamoDBCertificateStore(client, TABLE_NAME);
  const syncs = dynamoDBSyncStore(client, TABLE_NAME);
  const account: SyncedAccount = { ...ACCOUNT, provider, settings };
  const tokens: TokenCache = new Map();
  const open = (exchange?: Exchanger) => {
    const timer = virtualTimer(startVirtualClock(systemClock()));
    return openAccount({ ...account, secret }, { timer, tokens, exchange });
  };
  async function sync(exchange?: Exchanger): Promise<BenchSync> {
    let requests = 0;
    let certificateWrites = 0;
    const counting = {
      ...store,
      saveCertificate: (state: Parameters<typeof store.saveCertificate>[0]) => {
        certificateWrites += 1;
        return store.saveCertificate(state);
      },
    };
    const report = await syncAccount(
      account,
      { signal: AbortSignal.timeout(1_200_000), deadline: Number.POSITIVE_INFINITY },
      {
        open: () => open(exchange),
        store: counting,
        syncs,
        messages: dynamoDBMessageStore(client, TABLE_NAME),
        clock: systemClock,
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        metrics: { record: (_account, values) => void (requests = values.Requests ?? 0) },
      },
    );
    return { ...report, requests, certificateWrites };
  }
  return {
    async settle() {
      const { revision, inventory } = await syncs.load(account);
      if (inventory === undefined) throw new Error('No sync has completed yet.');
      const { listings: _listings, ...rest } = inventory;
      const pages = rest.pages.map((page) =>
        page.map(({ detailsPending: _pending, ...entry }) => entry),
      );
      await syncs.complete(account, { ...rest, pages }, revision);
    },
    async remember() {
      const opened = await open();
      const run = { signal: AbortSignal.timeout(600_000), deadline: Number.POSITIVE_INFINITY };
      const pages: InventoryPage[] = [];
      let cursor: string | undefined;
      do {
        const { rows, next } = await opened.provider.list(cursor, run);
        pages.push(rows.map(({ id, contentHash }) => ({ id, contentHash })));
        cursor = next;
      } while (cursor !== undefined);
      const inventory = {
        completedAt: systemClock(),
        policyHash: policyHashOf(account),
        pages,
      };
      await syncs.complete(account, inventory, 0);
    },
    sync: () => sync(),
    async record() {
      const { exchange, requests, watch } = recorder();
      const stop = watch(client);
      const report = await sync(exchange);
      stop();
      return { ...report, recorded: requests };
    },
    replay: (recorded, read) => replay(recorded, read, client),
    close: () => client.destroy(),
  };
}

const ACCOUNT: Omit<SyncedAccount, 'provider' | 'settings'> = {
  account: 'bench',
  secretName: 'none',
  tags: {},
  policy: DEFAULT_ALARM_POLICY,
  freshnessTargetSeconds: 7200,
  maxRemovedShare: 0.25,
  detailsPerSync: 0,
};
