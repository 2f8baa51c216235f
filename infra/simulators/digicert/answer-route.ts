import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { downloadCertificate, serialNumber, thumbprint } from './certificate-file.ts';
import type { Contact } from './contact.ts';
import { NO_SUCH_CERTIFICATE, NO_SUCH_DOMAIN, NO_SUCH_ORDER, NO_SUCH_ROUTE } from './errors.ts';
import { listDomains } from './list-domains.ts';
import { listOrders } from './list-orders.ts';
import type { OrderStore } from './order-records.ts';
import type { IssuedCertificate } from './issued-certificate.ts';
import { issuedCertificates } from './issued-certificate.ts';
import { viewOrder } from './order-view.ts';
import type { Order } from './order.ts';
import { renderDuplicates, renderReissues } from './render-certificates.ts';
import { renderDomain } from './render-domain.ts';
import { renderOrder } from './render-order.ts';
import { renderUser } from './render-user.ts';
import { renderValidation } from './render-validation.ts';
import { idIn } from './routes.ts';
import type { DigicertRoute } from './routes.ts';
import type { Snapshot } from './snapshot.ts';
import { listStatusChanges } from './status-changes.ts';

/** The context of the routes. */
export interface Account {
  readonly store: OrderStore;
  readonly snapshotAt: (now: Instant) => Snapshot;
  readonly contact: Contact;
  /** The number of earlier listings. */
  nextTurn(): number;
  readonly isViewOnly: (request: SimulatedRequest) => boolean;
}

/** The response of a route to an accepted request. Every route is a GET. */
export function answerRoute(
  request: SimulatedRequest,
  route: DigicertRoute | undefined,
  account: Account,
  now: Instant,
): Answer {
  if (route === undefined || request.method !== 'GET') return NO_SUCH_ROUTE;
  const { query, path } = request;
  const { store, contact } = account;
  const ofOrder = (render: (order: Order) => unknown): Answer => {
    const order = findOrder(idIn(path, route), account, now);
    return order === undefined ? NO_SUCH_ORDER : jsonAnswer(200, render(order));
  };
  switch (route) {
    case 'list-orders':
      return listOrders(query, account.snapshotAt(now), account.nextTurn(), now);
    case 'status-changes':
      return listStatusChanges(query, account.snapshotAt(now).views, now);
    case 'order-info':
      return ofOrder((order) => {
        const renewal = store.renewalOf(order.id);
        const includeCaaStatus = query.get('include_caa_status') === 'true';
        return renderOrder(
          viewOrder(order, renewal, now),
          { renewal, contact, includeCaaStatus },
          now,
        );
      });
    case 'order-validation':
      return ofOrder((order) => renderValidation(order, contact, now));
    case 'list-duplicates':
      return ofOrder((order) => renderDuplicates(order, now));
    case 'list-reissues':
      return ofOrder((order) => renderReissues(order, now));
    case 'list-domains':
      return listDomains(query, account.snapshotAt(now).views, now);
    case 'domain-info': {
      const found = store.domain(Number(idIn(path, route)));
      if (found === undefined || found.order.orderedAt > now) return NO_SUCH_DOMAIN;
      const parts = {
        includeDcv: query.get('include_dcv') === 'true',
        includeValidation: query.get('include_validation') === 'true',
      };
      return jsonAnswer(200, renderDomain(found.domain, found.order, parts, now));
    }
    case 'current-user':
      return jsonAnswer(200, renderUser(contact, account.isViewOnly(request)));
    case 'download-certificate': {
      const id = Number(idIn(path, route));
      const order = store.orderOfCertificate(id);
      const issued = order && issuedCertificates(order, now).find((one) => one.id === id);
      return issued === undefined ? NO_SUCH_CERTIFICATE : downloadCertificate(issued);
    }
  }
}

/** Finds an order by its ID, or by serial number or thumbprint of its primary certificate. */
function findOrder(text: string, { store, snapshotAt }: Account, now: Instant): Order | undefined {
  const byId = /^\d{1,15}$/.test(text) ? store.get(Number(text)) : undefined;
  if (byId !== undefined) return byId.orderedAt <= now ? byId : undefined;
  if (!/^(?:[0-9A-F]{32}|[0-9A-F]{40})$/i.test(text)) return undefined;
  const wanted = text.toUpperCase();
  const number =
    wanted.length === 40 ? thumbprint : ({ id }: IssuedCertificate) => serialNumber(id);
  return snapshotAt(now).views.find(
    ({ primary }) => primary !== undefined && number(primary) === wanted,
  )?.order;
}
