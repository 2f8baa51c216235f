/** Checks of the form of a flag. Each returns the problem as a sentence. */

export function checkTag(text: string): string | undefined {
  return /^[^=]+=.+$/.test(text) ? undefined : `"${text}" is not a tag. Use KEY=VALUE.`;
}

export function checkAccount(text: string): string | undefined {
  return /^[^/,]+\/[^/,]+(,[^=,]+=[^,]*)*$/.test(text)
    ? undefined
    : `"${text}" is not an account. Use PROVIDER/NAME, or PROVIDER/NAME,OPTION=VALUE.`;
}

export function checkChannel(text: string): string | undefined {
  return /^[^/,=]+(,[^=,]+=[^,]*)*$/.test(text)
    ? undefined
    : `"${text}" is not a channel. Use TYPE, or TYPE,OPTION=VALUE.`;
}

/** The text is not repeated: it can be a secret by mistake. */
export function checkSecretFile(text: string): string | undefined {
  return /^[^=]+=.+$/.test(text)
    ? undefined
    : 'the value has not the form NAME=FILE, such as digicert/main=key.json.';
}

/** `['region', 'eu']` of `region=eu`; an empty second part if the separator is missing. */
export function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
