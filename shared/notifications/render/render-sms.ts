import { asciiLine } from './ascii-line.ts';
import type { Notification } from '../notification.ts';

/**
 * What one text message holds, with room for what carriers put before it. A single character outside ASCII would cut
 * that to less than half.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html
 */
const MAX = 140;

/** The fact of a notice and nothing else, as a text message: one line of ASCII. */
export function renderSms({ headline }: Pick<Notification, 'headline'>): string {
  return asciiLine(headline, MAX);
}
