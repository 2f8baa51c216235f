import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import type { EventPattern, IEventBusRef, OnEventOptions } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { EventName } from '../../shared/events/catalogue.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';

/**
 * The events of a monitor, to be subscribed to. The monitor itself is one; `fromEventBusName` makes one in
 * another stack or app.
 *
 * Each `on…` answers the rule. Narrow it down by `eventPattern.detail`; give it a target now or later. A
 * queue of another stack as the target makes the two stacks depend on each other unless `crossStackScope`
 * (a construct in the target's stack) is given. Give a Lambda function an on-failure destination: EventBridge calls it
 * asynchronously, and Lambda drops an event on which the function has thrown three times.
 *
 * @example
 * events.onCertificateExpired('Expired', {
 *   target: new LambdaFunction(fn),
 *   eventPattern: { detail: { certificate: { tags: { team: ['platform'] } } } },
 * });
 */
export abstract class MonitorEvents extends Construct {
  abstract readonly eventBus: IEventBusRef;

  /** The events of a monitor that was deployed by another stack, by the name of its bus. */
  static fromEventBusName(scope: Construct, id: string, eventBusName: string): MonitorEvents {
    class Imported extends MonitorEvents {
      readonly eventBus = EventBus.fromEventBusName(this, 'EventBus', eventBusName);
    }
    return new Imported(scope, id);
  }

  /** Any event of the monitor, or those of one name. */
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

  /** A certificate was seen for the first time, or again after it had gone. */
  onCertificateDiscovered(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Discovered');
  }

  /** A certificate moved to another status: issued, revoked, rejected, ... */
  onCertificateStatusChanged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Status Changed');
  }

  /** The end of a certificate became known, or moved. */
  onCertificateExpiryChanged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Expiry Changed');
  }

  /** A certificate crossed one of its thresholds: `detail.threshold.name`, `detail.daysToExpiry`. */
  onCertificateApproachingExpiration(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Approaching Expiration');
  }

  /** A certificate has come to its end. */
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

  /** The certificate of a multi-year order must be reissued, its provider says: `detail.certificate.orderPaidUntil`. */
  onCertificateReissueRequired(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Reissue Required');
  }

  /** Somebody owes the proof of control of a domain: `detail.validation.record`. */
  onDomainValidationPending(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Pending');
  }

  /** A proof that was owed has been accepted. */
  onDomainValidationCompleted(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Completed');
  }

  /** A proof ends soon, and before its certificate does. */
  onDomainValidationExpiring(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Expiring');
  }

  /** The monitor is blind for an account, some of its certificates, or its messages: `detail.failure.scope`. */
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

  /** Somebody knows what is the matter with a certificate: `detail.until`. */
  onCertificateAcknowledged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Acknowledged');
  }

  /** Name servers say something else of a record that is owed: `detail.diagnosis.verdict`. */
  onDomainValidationDnsCheckChanged(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation DNS Check Changed');
  }

  /** An account has been read completely for the first time: `detail.baseline` says what was found. */
  onInitialInventoryCompleted(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Initial Inventory Completed');
  }

  /** How an account, or the accounts of one value of a tag, stand this week: `detail.digest`. */
  onWeeklySummaryGenerated(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Weekly Summary Generated');
  }

  /** The proof of control of some domains is no longer asked for, and was never given. */
  onDomainValidationWithdrawn(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Domain Validation Withdrawn');
  }

  /** A reissue or a renewal failed or was cancelled: `detail.change` says which, and why. */
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

  /** An organization validation expires soon, and before its certificate does. */
  onOrganizationValidationExpiring(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Organization Validation Expiring');
  }

  /** A certificate no longer waits for the validation of its organization, which was not completed. */
  onOrganizationValidationWithdrawn(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Organization Validation Withdrawn');
  }

  /** An approver at the customer has to approve the order: `detail.pendingSince`. */
  onCertificateApprovalPending(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Approval Pending');
  }

  /** An order no longer waits for its approver: `detail.outcome`. */
  onCertificateApprovalResolved(id: string, options?: OnEventOptions): Rule {
    return this.onEvent(id, options, 'Certificate Approval Resolved');
  }
}
