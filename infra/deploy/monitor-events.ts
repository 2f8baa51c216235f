import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import type { EventPattern, IEventBusRef, OnEventOptions } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { EventName } from '../../shared/events/catalogue.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';

/**
 * The events of a monitor, for your own rules. `CertExpiryMonitor` has these methods; in another stack or app, use
 * `fromEventBusName`.
 *
 * Each method returns the rule. Filter it by `eventPattern.detail`, and set its target now or later. With a queue of
 * another stack as the target, the two stacks depend on each other, unless you set `crossStackScope` to a construct in
 * the stack of the target. Give a Lambda function an on-failure destination: EventBridge invokes it asynchronously, and
 * Lambda drops an event after the function has thrown three times.
 *
 * @example
 * events.on('Certificate Expired', 'Expired', {
 *   target: new LambdaFunction(fn),
 *   eventPattern: { detail: { certificate: { tags: { team: ['platform'] } } } },
 * });
 */
export abstract class MonitorEvents extends Construct {
  abstract readonly eventBus: IEventBusRef;

  /** The events of a monitor in another stack, by the name of its event bus. */
  static fromEventBusName(scope: Construct, id: string, eventBusName: string): MonitorEvents {
    class Imported extends MonitorEvents {
      readonly eventBus = EventBus.fromEventBusName(this, 'EventBus', eventBusName);
    }
    return new Imported(scope, id);
  }

  /** The events with one name. `docs/reference/events.md` lists the names and the fields of each. */
  on(name: EventName, id: string, options?: OnEventOptions): Rule {
    return this.#rule(id, { source: [EVENT_SOURCE], detailType: [name] }, options);
  }

  /** All events of the monitor. */
  onEvent(id: string, options?: OnEventOptions): Rule {
    return this.#rule(id, { source: [EVENT_SOURCE] }, options);
  }

  #rule(
    id: string,
    events: EventPattern,
    { eventPattern, target, crossStackScope, ...rule }: OnEventOptions = {},
  ): Rule {
    return new Rule(crossStackScope ?? this, id, {
      ...rule,
      eventBus: this.eventBus,
      eventPattern: { ...eventPattern, ...events },
      ...(target === undefined ? {} : { targets: [target] }),
    });
  }
}
