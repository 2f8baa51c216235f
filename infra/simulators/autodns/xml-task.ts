import type { Element } from './read-xml.ts';
import { wrongValue } from './refusal.ts';
import type { AutodnsRoute } from './routes.ts';
import type { OrderWish, Task } from './task.ts';
import { XML_KEYS } from './xml-certificate.ts';
import { readXmlQuery } from './xml-query.ts';

/** The gateway's names of the search keys of jobs. */
const JOB_KEYS: Readonly<Record<string, string>> = { sub_type: 'subType', sub_status: 'subStatus' };

/**
 * Parses a task element.
 *
 * @throws Refusal that names what is wrong.
 */
export function readXmlTask(task: Element, route: AutodnsRoute, context: number): Task {
  switch (route) {
    case 'hello':
      return { route };
    case 'poll':
      return { route };
    case 'login':
      return { route, minutes: 10, context };
    case 'logout':
      return { route, sessionId: task.child('auth_session')?.child('hash')?.text };
    case 'search-certificates': {
      const keys = task.all('key').map(({ text }) => text);
      if (!keys.every((key) => Object.hasOwn(XML_KEYS, key))) throw wrongValue('request.task.key');
      return { route, keys, query: readXmlQuery(task, (key) => XML_KEYS[key] ?? '') };
    }
    case 'search-jobs':
    case 'search-job-history':
      return { route, query: readXmlQuery(task, (key) => JOB_KEYS[key] ?? key) };
    case 'read-certificate':
      return { route, id: idOf(task.child('certificate')) };
    case 'delete':
      return { route, id: idOf(task.child('certificate')) };
    case 'read-job':
    case 'read-job-history':
      return { route, id: idOf(task.child('job')) };
    case 'confirm':
      return { route, id: idOf(task.child('message')) };
    case 'prepare-order': {
      const element = task.child('certificate_request');
      const [plain = '', product = ''] = [
        element?.child('plain')?.text,
        element?.child('product')?.text,
      ];
      return { route, plain, product };
    }
    case 'create':
      return { route, wish: wishOf(task.child('certificate')) };
    case 'reissue':
    case 'renew': {
      const element = task.child('certificate');
      return { route, id: idOf(element), wish: wishOf(element) };
    }
  }
}

function idOf(element: Element | undefined): number {
  const text = element?.child('id')?.text ?? '';
  if (!/^\d{1,15}$/.test(text)) throw wrongValue(`request.task.${element?.name ?? 'object'}.id`);
  return Number(text);
}

function wishOf(element: Element | undefined): OrderWish {
  const text = (name: string) => element?.child(name)?.text ?? '';
  return { name: text('name'), product: text('product'), csr: text('csr') };
}
