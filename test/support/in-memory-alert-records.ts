import type {
  AlertAction,
  AlertKey,
  AlertRecord,
  AlertRecords,
} from '../../shared/notifications/channels/pagerduty/alert-records.ts';

/** Records of alerts for tests. */
export class InMemoryAlertRecords implements AlertRecords {
  readonly #records = new Map<string, AlertRecord>();

  async find({ id, channel }: AlertKey): Promise<AlertRecord> {
    return this.#records.get(`${channel} ${id}`) ?? {};
  }

  async record({ id, channel }: AlertKey, action: AlertAction): Promise<void> {
    const before = this.#records.get(`${channel} ${id}`) ?? {};
    const { followUp = action } = before;
    const change =
      action === 'trigger'
        ? { triggered: true as const }
        : { followUp: action === 'resolve' || followUp === 'trigger' ? action : followUp };
    this.#records.set(`${channel} ${id}`, { ...before, ...change });
  }
}
