import { createHash } from 'node:crypto';

/** Placeholder of a certificate request, which clients must remove. */
export function csrOf(id: number): string {
  const lines = [0, 1, 2].map((line) =>
    createHash('sha384').update(`autodns csr/${id}/${line}`).digest('base64'),
  );
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----`;
}
