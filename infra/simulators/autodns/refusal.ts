/** The refusal of a request with the vendor's codes; the interfaces convert it to a response. */
export class Refusal extends Error {
  /** `EF01000`: the cause. The status code of the response depends on the task. */
  readonly code: string;
  /** The invalid field: `request.auth.context`, `filters.key`. */
  readonly field: string;
  readonly value: string;
  /** HTTP status of a JSON response. */
  readonly status: number;

  constructor(code: string, field: string, value = '', status = 400) {
    super(`${code} ${field} ${value}`.trim());
    this.code = code;
    this.field = field;
    this.value = value;
    this.status = status;
  }
}

/** A missing or invalid value. */
export function wrongValue(field: string): Refusal {
  return new Refusal('EF01000', field);
}

/** Values of `status.text` in the language of the user's profile, not suitable for programs. */
const TEXTS = {
  listed: ['The certificates were inquired.', 'Die Zertifikate wurden ermittelt.'],
  read: ['The certificate was inquired.', 'Das Zertifikat wurde ermittelt.'],
  'jobs-listed': ['The jobs were inquired.', 'Die Aufträge wurden ermittelt.'],
  'job-read': ['The job was inquired.', 'Der Auftrag wurde ermittelt.'],
  polled: ['The notification was polled.', 'Die Benachrichtigung wurde abgeholt.'],
  confirmed: ['The notification was confirmed.', 'Die Benachrichtigung wurde bestätigt.'],
  checked: ['The CSR was checked.', 'Der CSR wurde geprüft.'],
  ordered: ['The certificate order was started.', 'Der Zertifikatsauftrag wurde gestartet.'],
  'not-found': ['There is no such object.', 'Das Objekt existiert nicht.'],
  'not-allowed': ['The user could not be signed in.', 'Der Benutzer wurde nicht angemeldet.'],
  malformed: ['The request could not be read.', 'Die Anfrage ist nicht lesbar.'],
  wrong: ['A value is missing or wrong.', 'Ein Wert fehlt oder ist falsch.'],
  'too-many': ['Too many requests.', 'Zu viele Anfragen.'],
} as const;

export type TextKey = keyof typeof TEXTS;

export function textOf(key: TextKey, language: 'en' | 'de'): string {
  return TEXTS[key][language === 'en' ? 0 : 1];
}
