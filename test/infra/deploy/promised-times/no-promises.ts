/** Sentences with a time that the code cannot be compared with, by reason. */
export const NO_PROMISES: Readonly<Record<string, readonly RegExp[]>> = {
  'a limit or a property of AWS or of a provider': [
    /\d an hour(?: for all users)? \|/,
    /^The stream keeps them for 24 hours\.$/,
    /a change of it may take a quarter of an hour/,
    /^SNS retries a message for at most an hour/,
    /^Respond within 15 seconds: /,
    /^Amazon SNS retries a delivery for up to 23 days\.$/,
    /^VALIDATION_TIMED_OUT: the domains were not validated within 72 hours/,
  ],
  'an assumption of a cost estimate': [/polled every hour, /, /^A month has 730 hours\.$/],
  'an example': [
    /^A rule for certificates of one team that expire within two weeks:/,
    /^`renewal: \{ renewBeforeDays: 20 \}`/,
  ],
  'thresholds by lifetime, held by test/shared/certificates/threshold-table.test.ts': [
    /^\*\*When it alerts\.\*\*/,
    /^By default when a third of the certificate's lifetime is left/,
    /^\| [\d.]+ days \| [\d.]+ days \| .* \| at expiry \|$/,
    /renewed with a third of the lifetime left, 30 days at most/,
    /for example 60 days before the expiry of a certificate that is valid for 47 days/,
  ],
  'reminders, held by test/shared/lifecycle/aspects/reminder-schedule.test.ts and test/shared/lifecycle/aspects/organization-validations.test.ts':
    [
      /^\| for \d+ days \|/,
      /^Reminders follow after 1, 3 and 7 days and then weekly/,
      /reminders follow \[after 1, 3 and 7 days/,
    ],
  'freshness by interval, held by test/infra/deploy/freshness.test.ts': [
    /^\| \d+ (?:minutes|hours?|day) \| \d+ (?:minutes|hours(?: and \d+ minutes)?) \|$/,
  ],
  'what counts as urgent, held by test/shared/lifecycle/summary/count-findings.test.ts': [
    /How many certificates end within 7, 30 and 90 days/,
    /what expired within the last 30 days/,
    /without a replacement is (?:in it|included) for 30 days after its expiry/,
  ],
  'orders of several years, held by test/shared/lifecycle/multi-year-orders.test.ts': [
    /paid for at least 30 days (?:more|beyond)/,
  ],
  'severity of a failed reissue, held by test/shared/notifications/golden.test.ts': [
    /`critical` from 7 days before the expiry on/,
  ],
  'new certificates while too many are missing, held by test/shared/tracking/sync/held-rows.test.ts':
    [/new (?:certificates|ones) are added (?:when .*, or )?after a day/],
  'how long unreadable items are kept, held by test/shared/state/replace-unreadable.test.ts': [
    /kept? (?:aside|in the state table) for 90 days/,
    /keeps the damaged item in the same partition for 90 days/,
    /^\| stored certificates that could not be read, .* \| 90 days \|$/,
  ],
  'old messages, held by test/shared/notifications/message-alerts.test.ts': [
    /messages that are older than 7 days when they are received/,
  ],
  'defaults and limits of options, held by test/infra/deploy/configuration-document.test.ts, test/infra/deploy/freshness.test.ts and test/infra/deploy/config/read-monitor.test.ts':
    [
      /^- Default: /,
      /^`'1 hour'`$/,
      /^`90 days for logs and for events`$/,
      /^Longer than `interval`, at most 7 days\.$/,
      /^`\{ renewBeforeDays: 20 \}` means/,
      /^24-hour time in `timeZone`/,
    ],
  'the simulated run, held by test/flows/simulated-run/simulated-run.test.ts': [
    /simulates two months in about a minute\.$/,
  ],
  'advice to the reader': [
    /^Wait an hour: /,
    /^# Tutorial: from an empty folder to the first e-mail in ten minutes$/,
  ],
  'not a duration, or a duration that another sentence in promises.ts states': [
    /for a day, events and notifications/,
    /a day means its start/,
  ],
  'facts of a certificate or an account, in a notification': [
    /expires? (?:in|within) /,
    /certificates expire, the first in /,
    /is up to date again after |can be read again after |received again after |are resolved after /,
    /^Expires within 7 days: /,
    /the certificate can expire up to a day later/,
    /pending \d+ days\)/,
    /\(\d+ days left\)/,
    /days before (?:the|their) expiry/,
    /EXPIRED \d+ \w+ ago/,
  ],
};
