/**
 * The elements of an Adaptive Card that notifications use. Texts are in `TextRun`s, which have no Markdown: a name like
 * `*.example.com` must not make the line bold, and no name becomes a link.
 * @see https://adaptivecards.io/explorer/TextRun.html
 */
export type CardElement = TextLine | Container | ColumnSet;

interface TextLine {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly [TextRun];
  readonly spacing?: 'None' | 'Small' | 'Medium';
}

interface TextRun extends TextStyle {
  readonly type: 'TextRun';
  readonly text: string;
}

interface TextStyle {
  readonly size?: 'Large' | 'Small';
  readonly weight?: 'Bolder';
  readonly fontType?: 'Monospace';
  readonly isSubtle?: true;
}

export interface Container {
  readonly type: 'Container';
  readonly style: 'attention' | 'warning' | 'accent' | 'good';
  readonly bleed: true;
  readonly items: readonly TextLine[];
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly spacing: 'None' | 'Medium';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: 1 | 3;
    readonly items: readonly [TextLine];
  }[];
}

/**
 * The body of a request to a workflow webhook with one card.
 * @see https://learn.microsoft.com/en-us/connectors/teams/
 */
export interface TeamsMessage {
  readonly type: 'message';
  readonly attachments: readonly [
    {
      readonly contentType: 'application/vnd.microsoft.card.adaptive';
      readonly content: {
        readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
        readonly type: 'AdaptiveCard';
        readonly version: '1.4';
        readonly msteams: { readonly width: 'Full' };
        readonly body: readonly CardElement[];
      };
    },
  ];
}

export function teamsMessage(body: readonly CardElement[]): TeamsMessage {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body,
        },
      },
    ],
  };
}

/** One line of text. Teams has no line breaks within a text run. */
export function textLine(
  text: string,
  style: TextStyle = {},
  spacing?: TextLine['spacing'],
): TextLine {
  return {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: withoutFunctions(text), ...style }],
    ...(spacing && { spacing }),
  };
}

/** Text to copy, with a title. */
export function codeLines(title: string, code: string): TextLine[] {
  return [
    textLine(title, {}, 'Medium'),
    ...code.split('\n').map((line) => textLine(line, { fontType: 'Monospace' }, 'None')),
  ];
}

/** A label and its value in two columns. */
export function factColumns(
  label: string,
  value: string,
  spacing: ColumnSet['spacing'],
): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing,
    columns: [
      { type: 'Column', width: 1, items: [textLine(label, { weight: 'Bolder' })] },
      { type: 'Column', width: 3, items: [textLine(value)] },
    ],
  };
}

/**
 * Teams replaces functions like `{{DATE(…)}}` in texts; an invisible character prevents that. An empty text is replaced
 * by a dash, because Teams rejects a text run without text.
 */
function withoutFunctions(text: string): string {
  const plain = text.replaceAll(/\{(?=\{)/g, '{\u200B');
  return plain.trim() === '' ? '-' : plain;
}
