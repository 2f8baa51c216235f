import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { CertExpiryMonitor } from '../../../infra/deploy/cert-expiry-monitor.ts';
import { MonitorConfigError, readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { parseOwnerRules } from '../../../shared/certificates/ownership.ts';
import { resourcesOf, synthesise } from './synthesise.ts';

vi.setConfig({ testTimeout: 120_000 });

const accounts = [{ provider: 'digicert', name: 'main' } as const];

const Poll = z.object({
  Layers: z.array(z.unknown()).optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

function pollOf(template: Template) {
  return [...resourcesOf(template, 'AWS::Lambda::Function', Poll).values()].find(
    ({ Environment }) => 'ACCOUNT' in Environment.Variables,
  );
}

test('500 rules reach the poll functions in a file, and their environment stays small', () => {
  const owners = Array.from({ length: 500 }, (_, index) => ({
    names: [`*.department-${index}.example.com`, `department-${index}.example.com`],
    tags: { team: `department-${index}` },
  }));
  const outdir = mkdtempSync(join(tmpdir(), 'owners-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  const app = new App({ outdir });
  const stack = new Stack(app, 'Stack');
  new CertExpiryMonitor(stack, 'Monitor', { accounts, owners });
  app.synth();
  const poll = pollOf(Template.fromStack(stack));
  expect(poll?.Layers).toHaveLength(1);
  expect(poll?.Environment.Variables).toMatchObject({ OWNERS_FILE: '/opt/owners.json' });
  expect(JSON.stringify(poll?.Environment.Variables).length).toBeLessThan(4096);
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  const [file, ...others] = files.filter((name) => name.endsWith('/owners.json'));
  expect(others).toEqual([]);
  expect(parseOwnerRules(readFileSync(join(outdir, file ?? ''), 'utf8'))).toEqual(owners);
});

test('without rules there is no layer', () => {
  const template = synthesise({ accounts });
  template.resourceCountIs('AWS::Lambda::LayerVersion', 0);
  expect(pollOf(template)?.Environment.Variables).not.toHaveProperty('OWNERS_FILE');
});

describe('owners in the configuration', () => {
  const problemsOf = (config: object): readonly string[] => {
    try {
      readMonitor({ accounts, ...config });
      return [];
    } catch (error) {
      if (!(error instanceof MonitorConfigError)) throw error;
      return error.problems.map(({ path, message }) => `${path}: ${message}`);
    }
  };
  const tags = { team: 'shop' };

  test('names are read in canonical form', () => {
    const { owners } = readMonitor({
      accounts,
      owners: [{ names: [' *.München.Example. '], tags }],
    });
    expect(owners[0]?.names).toEqual(['*.xn--mnchen-3ya.example']);
  });

  test.each(['', 'a b', 'a*.example.com', '*.*.example.com', 'www.*.com'])(
    'the pattern "%s" is rejected',
    (name) => {
      expect(problemsOf({ owners: [{ names: [name], tags }] })).toEqual([
        expect.stringContaining('owners[0].names[0]: '),
      ]);
    },
  );

  test('all mistakes are reported together', () => {
    expect(
      problemsOf({ owners: [{ names: [], tags }, { names: ['*'], tags: {} }, { name: 'x' }] }),
    ).toEqual([
      'owners[0].names: is an empty list. Add at least one name',
      'owners[1].tags: is empty. Add at least one tag',
      'owners[2].name: unknown option. Did you mean "names"?',
      'owners[2].names: is missing. Set it to a list',
      'owners[2].tags: is missing. Set it to an object',
    ]);
  });

  test('a rule that an earlier one hides is a mistake', () => {
    const owners = [
      { names: ['*.example.com'], tags },
      { names: ['a.example.com', '*.b.example.com'], tags },
      { names: ['a.example.com', 'example.com'], tags },
    ];
    expect(problemsOf({ owners })).toEqual([
      'owners[1]: never applies, because owners[0] matches its names first. Put it before that rule, or remove it',
    ]);
  });

  test('the keys that filters, rules and the summary use are read at the provider', () => {
    const { accounts: read } = readMonitor({
      accounts,
      owners: [{ names: ['*'], tags: { squad: 'a' } }],
      providerTags: ['cost-center'],
      notifications: {
        channels: [
          { type: 'email', addresses: ['a@example.com'], only: { tags: { stage: 'live' } } },
        ],
        weeklySummary: { groupBy: { tag: 'squad' } },
      },
    });
    expect(read[0]?.synced.tagKeys).toEqual(['cost-center', 'squad', 'stage']);
  });
});
