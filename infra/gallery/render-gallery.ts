import { NotificationType } from '../../shared/notifications/notification.ts';
import { slackText } from '../local/report/slack-text.ts';
import type { Sample } from './read-samples.ts';

/** Where the golden files are, as seen from the page. */
const FIXTURES = '../../test/fixtures/notifications';

/** The gallery as Markdown: a section for each sort of notice, with one sample in full and the others by name. */
export function renderGallery(samples: readonly Sample[]): string {
  const sections = NotificationType.options.flatMap((type) => {
    const ofType = samples
      .filter(({ notification }) => notification.type === type)
      // The plainest case has the shortest name.
      .sort((a, b) => a.name.length - b.name.length);
    const [first, ...others] = ofType;
    return first === undefined ? [] : [renderSection(type, first, others)];
  });
  return `${[INTRODUCTION, ...sections, ...renderList(samples)].join('\n\n')}\n`;
}

/** One of the notices that speak for many: each of the others is among those of its sort. */
function renderList(samples: readonly Sample[]): string[] {
  const [first] = samples
    .filter(({ notification }) => notification.listed?.some(({ record }) => record !== undefined))
    .sort((a, b) => a.name.length - b.name.length);
  return first === undefined ? [] : [renderSection('A list of many', first, [])];
}

const INTRODUCTION = `# Gallery

What people get, one sample of each sort of notice, and at the end a list that speaks for many. The page is made by
\`npx node infra/gallery/main.ts\` from the files that the tests hold every text to, so it shows what is sent. Times are in
UTC.`;

function renderSection(title: string, sample: Sample, others: readonly Sample[]): string {
  const { notification, mail, sms, slack, amazonQ } = sample;
  const { title: fact, description, nextSteps } = amazonQ.content;
  const steps = nextSteps.map((step, index) => `${index + 1}. ${step}`);
  return [
    `## ${title}`,
    `Severity: ${notification.severity}.`,
    `### E-mail`,
    fenced(mail),
    `### Text message`,
    fenced(sms),
    `### Slack`,
    fenced(slackText(slack)),
    `### Amazon Q Developer`,
    fenced(
      [fact, plainCode(description), steps.join('\n')].filter((part) => part !== '').join('\n\n'),
    ),
    ...(others.length === 0 ? [] : [`### More of the sort`, others.map(renderLink).join('\n')]),
  ].join('\n\n');
}

function renderLink({ name, notification }: Sample): string {
  return `- [${name}](${FIXTURES}/${name}.txt): ${notification.headline.replace(/[\\`*_<>[\]]/g, '\\$&')}`;
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
