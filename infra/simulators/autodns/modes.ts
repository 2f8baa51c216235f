/** Behavior of the vendor that is unknown or varies. */
export interface Modes {
  /** Whether a certificate without PEM exists while its order's job runs, or only the job. */
  readonly pendingAs: 'certificate' | 'job';
  /**
   * Where the records of a running reissue are: on the certificate as well, or on its job only, while the certificate
   * shows the records of its last issuance.
   */
  readonly reissueRecords: 'certificate' | 'job';
  /** The response to a request with a wrong context. */
  readonly wrongContext: 'empty' | 'error';
  /** Whether `expire` is correct, or consists of the digits of UTC with the offset of Berlin. */
  readonly expireAs: 'converted' | 'utc-digits';
  readonly overLimit: '429' | '503' | 'html' | 'ef-error';
  readonly language: 'en' | 'de';
  /** `Certificate` and `certificate` both occur; `in-turns` alternates between them. */
  readonly objectType: 'Certificate' | 'certificate' | 'in-turns';
  /** The response if the confirmed message was already confirmed, or is not the first one. */
  readonly secondConfirm: 'error' | 'success';
  readonly otherConfirm: 'error' | 'success';
  /** Milliseconds after which an unread message leaves the queue and is sent by e-mail. */
  readonly unreadFor: number | undefined;
  /** Whether the routes without underscore, used until 2018, still work. */
  readonly oldRoutes: 'alias' | 'gone';
  /** Position of the transaction ID in XML responses. */
  readonly stid: 'next-to-result' | 'in-result' | 'absent' | 'in-turns';
  /** Where the XML document of a job names its certificate: in the job, or in an object next to it as in JSON. */
  readonly xmlJobObject: 'in-job' | 'next-to-job';
  /** Notation of long text in XML. */
  readonly text: 'cdata' | 'plain' | 'in-turns';
  /** Whether XML responses contain comments. */
  readonly comments: boolean;
  /** Maximum and default number of rows per page. */
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
