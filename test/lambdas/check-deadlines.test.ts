import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dynamoDBCertificateStore } from '../../shared/state/dynamodb-certificate-store.ts';
import { STATE_TABLE } from '../../shared/state/table.ts';
import { at, issuedCertificate } from '../support/certificates.ts';
import { discovered } from '../support/inputs.ts';
import { useDynalite } from '../support/dynamodb/use-dynalite.ts';
import type { Database } from '../support/dynamodb/use-dynalite.ts';

// Each call starts a process.
vi.setConfig({ testTimeout: 60_000 });

/** A certificate whose first reminder was due in 2020. */
const validity = {
  notBefore: at('2020-01-01'),
  notAfter: at('2020-04-10'),
  precision: 'instant',
} as const;
const DUE = discovered(issuedCertificate({ validity }), at('2020-01-02'));

describe('the handler of check-deadlines', () => {
  let database: Database;
  useDynalite(STATE_TABLE, (made) => {
    database = made;
  });
  const store = () => dynamoDBCertificateStore(database.client, database.table);
  beforeEach(async () => {
    await store().saveCertificate(DUE);
  });

  /** The lines that one invocation logs. */
  async function invoke(remainingMilliseconds: number): Promise<Record<string, unknown>[]> {
    const script = fileURLToPath(new URL('../support/call-check-deadlines.ts', import.meta.url));
    const child = spawn(process.execPath, [script, `${remainingMilliseconds}`], {
      env: {
        MONITOR_NAME: 'second',
        STATE_TABLE_NAME: database.table,
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_ENDPOINT_URL: database.server.endpoint,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = await Promise.all([text(child.stdout), text(child.stderr)]);
    return output.flatMap((stream) =>
      stream
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line): Record<string, unknown> => JSON.parse(line)),
    );
  }
  const backlog = (lines: readonly Record<string, unknown>[]) =>
    lines.flatMap((line) => line['DeadlineBacklog'] ?? []);
  const revision = async () => {
    const key = 'digicert/main/1001';
    return (await store().readCertificates([key])).get(key)?.revision;
  };

  test('leaves due items to the next run when less than 20 seconds remain, and reports them', async () => {
    const lines = await invoke(19_999);
    expect(backlog(lines)).toEqual([1]);
    expect(lines).toContainEqual({
      level: 'WARN',
      message: expect.stringContaining('1 due items are left for the next run'),
    });
    expect(await revision()).toBe(1);
  });

  test('processes due items while more than 20 seconds remain, and reports no backlog', async () => {
    const lines = await invoke(20_001);
    expect(backlog(lines)).toEqual([0]);
    expect(lines.filter(({ level }) => level === 'WARN')).toEqual([]);
    expect(await revision()).toBe(2);
  });
});
