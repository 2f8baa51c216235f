import { NoticeType } from '../../shared/notices/notice.ts';
import { slackText } from '../local/report/slack-text.ts';
import type { Sample } from './read-samples.ts';

/** Where the golden files are, as seen from the page. */
const FIXTURES = '../test/fixtures/notices';

/** The gallery as Markdown: a section for each sort of notice, with one sample in full and the others by name. */
export function renderGallery(samples: readonly Sample[]): string {
  const sections = NoticeType.options.flatMap((type) => {
    const ofType = samples
      .filter(({ notice }) => notice.type === type)
      // The plainest case has the shortest name.
      .sort((a, b) => a.name.length - b.name.length);
    const [first, ...others] = ofType;
    return first === undefined ? [] : [renderSection(first, others)];
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `# Gallery

What people get, one sample of each sort of notice. The page is made by \`npx node infra/gallery/main.ts\` from the files that
the tests hold every text to, so it shows what is sent. Times are in UTC.`;

function renderSection(sample: Sample, others: readonly Sample[]): string {
  const { notice, mail, sms, slack, amazonQ } = sample;
  const { title, description, nextSteps } = amazonQ.content;
  const steps = nextSteps.map((step, index) => `${index + 1}. ${step}`);
  return [
    `## ${notice.type}`,
    `Severity: ${notice.severity}.`,
    `### E-mail`,
    fenced(mail),
    `### Text message`,
    fenced(sms),
    `### Slack`,
    fenced(slackText(slack)),
    `### Amazon Q Developer`,
    fenced(
      [title, plainCode(description), steps.join('\n')].filter((part) => part !== '').join('\n\n'),
    ),
    ...(others.length === 0 ? [] : [`### More of the sort`, others.map(renderLink).join('\n')]),
  ].join('\n\n');
}

function renderLink({ name, notice }: Sample): string {
  return `- [${name}](${FIXTURES}/${name}.txt): ${notice.headline.replace(/[\\`*_<>[\]]/g, '\\$&')}`;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

/** Chats show code in a box and escapes as what they stand for. */
function plainCode(text: string): string {
  return text
    .replace(/```\n?/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
