import { NotificationType } from '../../shared/notifications/notification.ts';
import { findQueueChannel } from '../../shared/notifications/channels/registry.ts';
import type { Sample } from './read-samples.ts';

/** The golden files, relative to the page. */
const FIXTURES = '../../test/fixtures/notifications';

/** The gallery as Markdown: one section per notification type, with one complete sample and links to the others. */
export function renderGallery(samples: readonly Sample[]): string {
  const sections = NotificationType.options.flatMap((type) => {
    const ofType = samples
      .filter(({ notification }) => notification.type === type)
      // The simplest case has the shortest name.
      .sort((a, b) => a.name.length - b.name.length);
    const [first, ...others] = ofType;
    return first === undefined ? [] : [renderSection(type, first, others)];
  });
  return `${[INTRODUCTION, ...sections, ...renderList(samples)].join('\n\n')}\n`;
}

/** One sample of a grouped notification; the other ones are linked in the section of their type. */
function renderList(samples: readonly Sample[]): string[] {
  const [first] = samples
    .filter(({ notification }) => notification.listed?.some(({ record }) => record !== undefined))
    .sort((a, b) => a.name.length - b.name.length);
  return first === undefined ? [] : [renderSection('Grouped notification', first, [])];
}

const INTRODUCTION = `# Gallery

One sample of each notification type, and a grouped notification at the end. This page is generated with
\`npx node infra/gallery/main.ts\` from the golden files of the tests. Times are in UTC.`;

function renderSection(title: string, sample: Sample, others: readonly Sample[]): string {
  const { notification, mail, sms, messages } = sample;
  return [
    `## ${title}`,
    `Severity: ${notification.severity}.`,
    `### E-mail`,
    fenced(mail),
    `### Text message`,
    fenced(sms),
    ...[...messages].flatMap(([type, text]) => [
      `### ${findQueueChannel(type).title}`,
      fenced(text),
    ]),
    ...(others.length === 0 ? [] : [`### More samples`, others.map(renderLink).join('\n')]),
  ].join('\n\n');
}

function renderLink({ name, notification }: Sample): string {
  return `- [${name}](${FIXTURES}/${name}.txt): ${notification.headline.replace(/[\\`*_<>[\]]/g, '\\$&')}`;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
