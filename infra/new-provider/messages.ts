import type { ProviderPlan } from './plan-provider.ts';

/** What `--help` prints. */
export const USAGE = `Makes the room, the simulator and the tests of a further certificate provider.

  npm run new:provider -- NAME

  NAME     the provider's word in keys, folders and configurations: small letters and digits,
           words joined by hyphens, like acme-pki
  --help   this text

What it makes works from the first minute, against a simulator that answers as no vendor does.
The contract suite then says what the vendor's documents still have to answer. Nothing is ever
overwritten. Exit code 0: made. 1: it cannot be made here. 2: wrong arguments.
`;

/** What was made, and what there is to do now. */
export function nextSteps(kebab: string, { created, changed }: ProviderPlan): string {
  const made = created.map(({ path }) => `  ${path}`).join('\n');
  const edited = changed.map(({ path }) => `  ${path}`).join('\n');
  return `Made

${made}

and made known in

${edited}

It runs already, as no vendor does:

  npm run simulate -- ${kebab}
  npx vitest run test/shared/providers/${kebab} test/infra/simulators/${kebab}

Each test that fails begins with "Missing:" and names what the vendor's documents have to answer.
In this order:

${inColumns(stepsOf(kebab))}

Then

  npx vitest run test/shared/providers/${kebab} test/shared/providers/registry.test.ts
  npm run check
`;
}

/** Where to work, in which order, and what belongs there. */
function stepsOf(kebab: string): readonly Step[] {
  return [
    [
      `infra/simulators/${kebab}/`,
      "the vendor's documents, refusals and faults, as its pages have",
      'them: answer.ts, certificate.ts',
    ],
    [
      `test/shared/providers/${kebab}/`,
      'scene.ts: what can happen in an account; fixtures of the',
      `vendor's own samples go to test/fixtures/${kebab}/`,
    ],
    [
      `shared/providers/${kebab}/`,
      'the room: descriptor.ts, schema.ts, status.ts, refusal.ts, the',
      'listing and the closer look, until the contract holds',
    ],
    [
      'the documents',
      `shared/providers/${kebab}/README.md, the table in README.md,`,
      'the secret in docs/how-to/deploy.md, what it cannot see in docs/faq.md,',
      'infra/simulators/README.md, CHANGELOG.md',
    ],
  ];
}

type Step = readonly [where: string, ...what: string[]];

function inColumns(steps: readonly Step[]): string {
  const width = Math.max(...steps.map(([where]) => where.length));
  return steps
    .flatMap(([where, ...what], index) =>
      what.map((line, row) => {
        const begin = row === 0 ? `${index + 1}. ${where}` : '';
        return `  ${begin.padEnd(width + 3)}   ${line}`;
      }),
    )
    .join('\n');
}
