import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import type { EventPattern, IEventBusRef, OnEventOptions } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { EventName } from '../../shared/events/catalogue.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';

/**
 * The events of a monitor, for your own rules. `CertExpiryMonitor` has these methods; in another stack or app, use
 * `fromEventBusName`.
 *
 * Each `on…` method returns the rule. Filter it by `eventPattern.detail`, and set its target now or later. With a queue
 * of another stack as the target, the two stacks depend on each other, unless you set `crossStackScope` to a construct
 * in the stack of the target. Give a Lambda function an on-failure destination: EventBridge invokes it asynchronously,
 * and Lambda drops an event after the function has thrown three times.
 *
 * @example
 * events.onCertificateExpired('Expired', {
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

  /** All events of the monitor, or the events with one detail type. */
  onEvent(id: string, options: OnEventOptions = {}, name?: EventName): Rule {
    const { eventPattern, target, crossStackScope, ...rule } = options;
    const pattern: EventPattern = {
      ...eventPattern,
      source: [EVENT_SOURCE],
      ...(name === undefined ? {} : { detailType: [name] }),
    };
    return new Rule(crossStackScope ?? this, id, {
      ...rule,
      eventBus: this.eventBus,
      eventPattern: pattern,
      ...(target === undefined ? {} : { targets: [target] }),
    });
  }

  /** A certificate is listed for the first time, or again after its removal. */
  onCertificateDiscovered(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Discovered');
  }

  /** The status of a certificate changed: issued, revoked, rejected, ... */
  onCertificateStatusChanged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Status Changed');
  }

  /** The expiry of a certificate became known, or changed. */
  onCertificateExpiryChanged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Expiry Changed');
  }

  /** A certificate reached one of its thresholds: `detail.threshold.name`, `detail.daysToExpiry`. */
  onCertificateApproachingExpiration(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Approaching Expiration');
  }

  /** A certificate expired. */
  onCertificateExpired(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Expired');
  }

  /** The successor of a certificate was issued. */
  onCertificateRenewed(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Renewed');
  }

  /** A certificate is no longer in its account. */
  onCertificateRemoved(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Removed');
  }

  /** The provider requires a reissue within a multi-year order: `detail.certificate.orderPaidUntil`. */
  onCertificateReissueRequired(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Reissue Required');
  }

  /** A domain validation is pending: `detail.validation.record`. */
  onDomainValidationPending(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Pending');
  }

  /** The provider accepted a pending domain validation. */
  onDomainValidationCompleted(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Completed');
  }

  /** A domain validation expires soon, and before its certificate. */
  onDomainValidationExpiring(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Expiring');
  }

  /** An account, some of its certificates, or its messages cannot be read: `detail.failure.scope`. */
  onAccountUnreachable(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Account Unreachable');
  }

  /** An account, or its messages, can be read again. */
  onAccountRecovered(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Account Recovered');
  }

  /** A message of AutoDNS's poll queue was received: `detail.message.about`, `detail.message.status`. */
  onAutoDNSMessageReceived(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'AutoDNS Message Received');
  }

  /** A certificate was acknowledged: `detail.until`. */
  onCertificateAcknowledged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Acknowledged');
  }

  /** The DNS check of a pending validation has another result: `detail.dnsCheck.result`. */
  onDomainValidationDnsCheckChanged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation DNS Check Changed');
  }

  /** The first sync of an account is complete: `detail.initialInventory`. */
  onInitialInventoryCompleted(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Initial Inventory Completed');
  }

  /** The weekly summary of an account or of the accounts with one tag value: `detail.summary`. */
  onWeeklySummaryGenerated(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Weekly Summary Generated');
  }

  /** A pending domain validation is no longer requested, and was not completed. */
  onDomainValidationWithdrawn(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Withdrawn');
  }

  /** A reissue or a renewal failed or was cancelled: `detail.change`. */
  onCertificateReissueFailed(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Reissue Failed');
  }

  /** The stored state of a certificate could not be read and was rebuilt from its provider: `detail.backup`. */
  onCertificateStateRebuilt(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate State Rebuilt');
  }

  /** A certificate waits until its organization is validated: `detail.organizationValidation.pendingChecks`. */
  onOrganizationValidationPending(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Organization Validation Pending');
  }

  /** An organization is validated, for the first time or again. */
  onOrganizationValidationCompleted(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Organization Validation Completed');
  }

  /** An organization validation expires soon, and before its certificate. */
  onOrganizationValidationExpiring(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Organization Validation Expiring');
  }

  /** A certificate no longer waits for the validation of its organization, which was not completed. */
  onOrganizationValidationWithdrawn(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Organization Validation Withdrawn');
  }

  /** An approver at the customer must approve the order: `detail.pendingSince`. */
  onCertificateApprovalPending(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Approval Pending');
  }

  /** An order no longer waits for its approver: `detail.outcome`. */
  onCertificateApprovalResolved(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Approval Resolved');
  }
}
