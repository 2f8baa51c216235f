import type { ListingRow } from '../provider.ts';

/** An order of the settings. Its facts are unknown until its details are fetched. */
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
