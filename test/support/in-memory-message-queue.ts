import type { MessageQueue, ProviderMessage } from '../../shared/providers/provider.ts';

/** A message queue of a provider: first in, first out; only a confirmation removes a message. */
export class InMemoryMessageQueue implements MessageQueue {
  unknown: MessageQueue['unknown'] = 'stop';
  maxPerRun = 10;
  waiting: ProviderMessage[] = [];
  /** The confirmed IDs in order. */
  readonly confirmed: string[] = [];
  readonly requests: string[] = [];
  /** Runs before each response; an error that it throws replaces the response. */
  before: (call: string) => void = () => {};

  async next(): Promise<ProviderMessage | undefined> {
    this.requests.push('next');
    this.before('next');
    return structuredClone(this.waiting[0]);
  }

  async confirm(id: string): Promise<void> {
    this.requests.push(`confirm ${id}`);
    this.before(`confirm ${id}`);
    this.waiting = this.waiting.filter((message) => message.id !== id);
    this.confirmed.push(id);
  }
}

export function certificateMessage(
  id: string,
  changes: Partial<ProviderMessage> = {},
): ProviderMessage {
  return {
    id,
    about: { kind: 'certificate', certificate: '1405661', name: 'www.example.com' },
    action: 'create',
    status: 'SUCCESS',
    content: { job: { id: 4711 } },
    ...changes,
  };
}

export function otherMessage(id: string): ProviderMessage {
  return {
    id,
    about: { kind: 'other', type: 'domain', name: 'example.net' },
    content: { notify: 'transfer_reminder' },
  };
}
