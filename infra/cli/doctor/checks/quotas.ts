import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda';
import { MAX_ADDRESSES, mailPace } from '../../../deploy/config/mail-pace.ts';
import { count } from '../../../local/report/plain-text.ts';
import { topicsOf } from '../deployed/deployed-monitor.ts';
import type { DeployedMonitor } from '../deployed/deployed-monitor.ts';
import { ok, warning } from '../finding.ts';
import type { Check, Outcome } from '../finding.ts';
import { listSubscriptions } from './subscriptions.ts';

/** The limits of the AWS account that a monitor can reach. */
export function checkQuotas(monitor: DeployedMonitor): Check[] {
  return [concurrency(monitor), mailRate(monitor)];
}

function concurrency({ clients, functions }: DeployedMonitor): Check {
  return {
    name: 'Lambda concurrency',
    subject: 'quotas',
    needs: ['lambda:GetAccountSettings'],
    async run(abortSignal) {
      const { AccountLimit } = await clients.lambda.send(new GetAccountSettingsCommand({}), {
        abortSignal,
      });
      const available = AccountLimit?.UnreservedConcurrentExecutions;
      const message = `${available ?? 'An unknown number of'} concurrent executions for all functions of the region, and this monitor has ${count(functions.length, 'function')}`;
      return [
        available === undefined || available >= functions.length
          ? ok(message)
          : warning(
              message,
              'Request a higher quota for "Concurrent executions" of AWS Lambda in Service Quotas',
            ),
      ];
    },
  };
}

/** Amazon SNS unsubscribes addresses that receive more e-mails than its rate, which cannot be increased. */
function mailRate(monitor: DeployedMonitor): Check {
  const { clients, functions } = monitor;
  return {
    name: 'e-mail rate',
    subject: 'quotas',
    needs: ['sns:ListSubscriptionsByTopic'],
    async run(signal) {
      const lists = await Promise.all(
        topicsOf(monitor).map(async (topic) =>
          // The check of the subscriptions reports a topic that does not exist.
          listSubscriptions(clients.sns, topic, signal).catch(noneIfNotFound),
        ),
      );
      const addresses = lists.flat().filter(({ Protocol }) => Protocol?.startsWith('email')).length;
      const paces = functions.map(({ configuration }) =>
        Number(configuration.Environment?.Variables?.['PACE_MILLISECONDS'] ?? Infinity),
      );
      return [describeRate(addresses, Math.min(...paces))];
    },
  };
}

function noneIfNotFound(error: unknown): [] {
  if (error instanceof Error && error.name.startsWith('NotFound')) return [];
  throw error;
}

function describeRate(addresses: number, pace: number): Outcome {
  const subscribed = count(addresses, 'e-mail subscription');
  if (addresses > MAX_ADDRESSES) {
    return warning(
      `${subscribed}: a notification to more than ${MAX_ADDRESSES} addresses exceeds the e-mail rate of Amazon SNS`,
      'Subscribe a mailing list instead of single addresses',
    );
  }
  if (mailPace(addresses) > pace) {
    return warning(
      `${subscribed}, more than the deployed pace allows: Amazon SNS can unsubscribe addresses that receive too many e-mails`,
      'Add addresses in notifications.channels instead of subscribing them by hand, and deploy',
    );
  }
  return ok(`${subscribed}, within the e-mail rate of Amazon SNS`);
}
