import type { Certificate } from '../../certificates/certificate.ts';
import { certificateOf } from './inventory-row.ts';
import { kindOf } from './raw-row.ts';
import type { Glance } from './raw-row.ts';
import { InventoryCertificate } from './schema.ts';

/** As much of a certificate as an order can be tied to. */
export interface FoundCertificate {
  readonly certificate: Certificate;
  /** The hash of the authority's certificate. */
  readonly issuer: string | undefined;
  /** Whether the listing shows it. */
  readonly served: boolean;
}

/** What the pages of the inventory that one run has read say, without what is not needed: a page is megabytes. */
export class FoundCertificates {
  readonly byHash = new Map<string, FoundCertificate>();
  /** The page that comes next. */
  next = 0;
  ended = false;
  readonly #account: string;

  constructor(account: string) {
    this.#account = account;
  }

  /** Takes over a page, if it is the one that comes next. */
  add(rows: readonly unknown[], page: number, glance: Glance): void {
    if (page !== this.next) return;
    this.next += 1;
    this.ended = rows.length === 0;
    for (const raw of rows) {
      const kind = kindOf(raw, glance);
      if (kind === 'authority' || kind === 'unreadable') continue;
      const read = InventoryCertificate.safeParse(raw);
      // What cannot be read is reported where it is listed.
      if (!read.success) continue;
      const { certhash, issuer } = read.data;
      this.byHash.set(certhash, {
        certificate: certificateOf(read.data, this.#account),
        issuer: issuer?.certhash,
        served: kind === 'served',
      });
    }
  }
}
