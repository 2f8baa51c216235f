import type { ListingRow } from '../provider.ts';

/** An order that the settings name. Nothing is known of it before it is read. */
export class OrderRow implements ListingRow {
  readonly id: string;
  readonly digest = 'order';
  readonly inspection = 'until-settled';

  constructor(uuid: string) {
    this.id = uuid;
  }

  certificate(): undefined {
    return undefined;
  }
}
