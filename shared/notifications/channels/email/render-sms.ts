import { asciiLine } from '../../render/ascii-line.ts';
import { titleOf } from '../../render/title.ts';
import type { Titled } from '../../render/title.ts';

/**
 * One text message, with space for the sender prefix that carriers add. One character outside ASCII would reduce the
 * limit to less than half.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html
 */
const MAX = 140;

/** The label and the headline as one line of ASCII. */
export function renderSms(notification: Titled): string {
  return asciiLine(titleOf(notification), MAX);
}
