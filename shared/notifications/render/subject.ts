import { asciiLine } from './ascii-line.ts';
import type { Notification } from '../notification.ts';

/**
 * What SNS takes as the subject of a mail: printable ASCII, fewer than 100 characters, no leading blank.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
const MAX = 99;

/** The headline as the subject of a mail. */
export function subjectOf({ headline }: Pick<Notification, 'headline'>): string {
  return asciiLine(headline, MAX);
}
