/** Hosts whose URLs are credentials: every client that has the URL can post. */
const WEBHOOK_HOST =
  /^https?:\/\/(?:hooks\.slack\.com|discord(?:app)?\.com|(?:[\w-]+\.)*(?:logic\.azure\.com|powerplatform\.com|webhook\.office\.com|pagerduty\.com))\b/i;

/** Forms of credentials, and the name of each in a message. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [WEBHOOK_HOST, 'a webhook URL'],
  [/^\s*https?:\/\//i, 'a URL'],
  [/^\s*xox[a-z]-/i, 'a Slack token'],
  [/^\s*(?:bearer|basic|token)\s+\S/i, 'an authorization header'],
  [/^\s*A(?:KI|SI)A[A-Z0-9]{12,}\s*$/, 'an AWS access key'],
  [/-----BEGIN /, 'a private key or a certificate'],
  [/^\s*eyJ[\w-]{10,}\./, 'an access token'],
  [/^\s*[{[][\s\S]*"/, 'the content of a secret'],
  // Integration keys of PagerDuty have 32 characters, API keys of providers more. No separator: names have them.
  [/^\s*(?=\D*\d)(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9]{32,}\s*$/, 'a key'],
];

/**
 * What a text looks like if it is a credential, such as `a webhook URL`. Messages do not repeat such a text: users paste
 * credentials in place of the names of their secrets.
 */
export function credentialKind(text: string): string | undefined {
  return KINDS.find(([form]) => form.test(text))?.[1];
}
