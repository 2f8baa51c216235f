import type { ListingRow } from '../provider.ts';

/** An order that the settings name. Nothing is known of it before it is read. */
export class OrderRow implements ListingRow {
  readonly id: string;
  readonly contentHash = 'order';
  readonly detailFetch = 'until-settled';

  constructor(uuid: string) {
    this.id = uuid;
  }

  certificate(): undefined {
    return undefined;
  }
}
