import type { SimulatedRequest } from '../simulated-request.ts';
import { readXml } from './read-xml.ts';

/** The path of the JSON interface, and the two paths of the XML gateway. */
export const JSON_PATH = '/v1';
const XML_PATHS: readonly string[] = ['/', '/gateway', '/gateway/'];

/** Method and path of the JSON interface, task codes of the XML gateway. */
const TASKS = {
  'search-certificates': { method: ['POST'], path: /^\/certificate\/_search$/, codes: ['400105'] },
  'prepare-order': {
    method: ['POST'],
    path: /^\/certificate\/_?prepareOrder$/,
    codes: ['400110'],
  },
  create: { method: ['POST'], path: /^\/certificate$/, codes: ['400101'] },
  'read-certificate': { method: ['GET'], path: /^\/certificate\/([^/]+)$/, codes: ['400104'] },
  reissue: { method: ['PUT'], path: /^\/certificate\/([^/]+)$/, codes: ['400102'] },
  renew: { method: ['PUT'], path: /^\/certificate\/([^/]+)\/_renew$/, codes: ['400106'] },
  delete: { method: ['DELETE'], path: /^\/certificate\/([^/]+)$/, codes: ['400103'] },
  'search-jobs': { method: ['POST'], path: /^\/job\/_search$/, codes: ['400115', '300115'] },
  'read-job': { method: ['GET'], path: /^\/job\/([^/]+)$/, codes: ['300114', '400114'] },
  'search-job-history': {
    method: ['POST'],
    path: /^\/job\/history\/_search$/,
    codes: ['300135', '400135'],
  },
  'read-job-history': {
    method: ['GET'],
    path: /^\/job\/history\/([^/]+)$/,
    codes: ['300134', '400134'],
  },
  poll: { method: ['GET'], path: /^\/poll$/, codes: ['0905'] },
  confirm: { method: ['PUT'], path: /^\/poll\/([^/]+)$/, codes: ['0906'] },
} as const;

/** The name of a task in fault switches and request log, for both interfaces. */
export type AutodnsRoute = keyof typeof TASKS;

const ROUTES = Object.keys(TASKS) as AutodnsRoute[];

export function isXmlPath(path: string): boolean {
  return XML_PATHS.includes(path);
}

/** The route of a request: by method and path, or by the first task of the XML document. */
export function routeOf(
  path: string,
  { method, body }: SimulatedRequest,
): AutodnsRoute | undefined {
  if (isXmlPath(path)) {
    return routeOfCode(readXml(body)?.child('task')?.child('code')?.text ?? '');
  }
  if (!path.startsWith(`${JSON_PATH}/`)) return undefined;
  const below = path.slice(JSON_PATH.length);
  return ROUTES.find((route) => {
    const { method: methods, path: pattern } = TASKS[route];
    return (methods as readonly string[]).includes(method) && pattern.test(below);
  });
}

export function routeOfCode(code: string): AutodnsRoute | undefined {
  return ROUTES.find((route) => (TASKS[route].codes as readonly string[]).includes(code));
}

/** The ID in a path. */
export function idIn(path: string, route: AutodnsRoute): string {
  return TASKS[route].path.exec(path.slice(JSON_PATH.length))?.[1] ?? '';
}
