/** The repository of the project, as in `package.json`. */
export const REPOSITORY_URL = 'https://github.com/cert-expiry-monitor/cert-expiry-monitor';

/** A page of `docs/`, for texts whose readers may not have the repository: `documentUrl('how-to/runbook.md', '…')`. */
export function documentUrl(page: string, heading?: string): string {
  const url = `${REPOSITORY_URL}/blob/main/docs/${page}`;
  return heading === undefined ? url : `${url}#${anchorOf(heading)}`;
}

/** The anchor of a Markdown heading on GitHub. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}
