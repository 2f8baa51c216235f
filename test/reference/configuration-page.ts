import { proseOf, shownDefault } from './doc-comments.ts';

/** An option as the types of the configuration declare and document it. */
interface Option {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly default: string | undefined;
}

interface Section {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
}

const DECLARATION =
  /(?:\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n)?(?:export )?interface (?<name>\w+)[^{]*\{\n(?<body>[\s\S]*?)\n\}/g;
const OPTION =
  /(?:\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\s*)?readonly (?<name>\w+)(?<optional>\?)?:(?<type>(?:[^;{]|\{[^}]*\})*);/g;

/** The reference page of the configuration, from the source of its types. */
export function configurationPage(source: string): string {
  const sections = [...source.matchAll(DECLARATION)].map(({ groups = {} }) => sectionOf(groups));
  return [
    '# Configuration',
    '',
    'Every option of `monitor.config.ts`, also those of a single provider or type of channel. This page is generated from',
    'the types of the configuration.',
    ...sections.flatMap((section) => ['', ...render(section)]),
    '',
  ].join('\n');
}

function sectionOf(groups: Readonly<Record<string, string | undefined>>): Section {
  const { name = '', comment, body = '' } = groups;
  return {
    name,
    description: proseOf(comment).text,
    options: [...body.matchAll(OPTION)].map(({ groups: option = {} }) => {
      const { text, default: otherwise } = proseOf(option['comment']);
      return {
        name: option['name'] ?? '',
        type: (option['type'] ?? '')
          .replaceAll(/\s+/g, ' ')
          .replaceAll('readonly ', '')
          .replace(/ \| undefined$/, '')
          .trim(),
        required: option['optional'] === undefined,
        description: text,
        default: otherwise,
      };
    }),
  };
}

function render({ name, description, options }: Section): string[] {
  return [
    `## ${name}`,
    ...(description === '' ? [] : ['', description]),
    ...options.flatMap((option) => [
      '',
      `### ${name}.${option.name}`,
      '',
      ...(option.description === '' ? [] : [option.description, '']),
      `- Type: \`${option.type.replace(/^\| /, '')}\``,
      option.required ? '- Required' : `- Default: ${shownDefault(option.default ?? 'none')}`,
    ]),
  ];
}
