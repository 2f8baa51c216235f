/** What nobody knows of the vendor, or what it does now this way and now that way. */
export interface Modes {
  /** Whether the certificate itself is there while its order's job runs, without PEM, or only the job. */
  readonly pendingAs: 'certificate' | 'job';
  /**
   * Where the records of a reissue under way are: on the certificate as well, or on its job alone, while the certificate
   * shows those it was issued by.
   */
  readonly reissueRecords: 'certificate' | 'job';
  /** What an account is told in a context that is not its own. */
  readonly wrongContext: 'empty' | 'error';
  /** Whether `expire` is what it says, or the digits of UTC with Berlin's offset. */
  readonly expireAs: 'converted' | 'utc-digits';
  readonly overLimit: '429' | '503' | 'html' | 'ef-error';
  readonly language: 'en' | 'de';
  /** `Certificate` and `certificate` both occur; so do both in turns. */
  readonly objectType: 'Certificate' | 'certificate' | 'in-turns';
  /** Confirming a message that is gone, and one that is not at the head. */
  readonly secondConfirm: 'error' | 'success';
  readonly otherConfirm: 'error' | 'success';
  /** Milliseconds after which an unread message leaves the queue, for somebody's mailbox. */
  readonly unreadFor: number | undefined;
  /** Whether routes without underscore, as they were until 2018, still answer. */
  readonly oldRoutes: 'alias' | 'gone';
  /** Where XML answers have their transaction id. */
  readonly stid: 'beside-result' | 'in-result' | 'nowhere' | 'in-turns';
  /** Where a job of XML names its certificate: in the job, or in an object beside it as JSON does. */
  readonly xmlJobObject: 'in-job' | 'beside-job';
  /** How long text is written in XML. */
  readonly text: 'cdata' | 'plain' | 'in-turns';
  /** Whether XML answers have comments in them. */
  readonly comments: boolean;
  /** As many rows as there are at most on a page, and as many as there are when nobody asks for a number. */
  readonly maximumLimit: number;
  readonly defaultLimit: number;
}

export const DEFAULT_MODES: Modes = {
  pendingAs: 'certificate',
  reissueRecords: 'certificate',
  wrongContext: 'empty',
  expireAs: 'converted',
  overLimit: '429',
  language: 'en',
  objectType: 'in-turns',
  secondConfirm: 'error',
  otherConfirm: 'error',
  unreadFor: undefined,
  oldRoutes: 'gone',
  stid: 'in-turns',
  xmlJobObject: 'in-job',
  text: 'in-turns',
  comments: true,
  maximumLimit: 1000,
  defaultLimit: 100,
};
