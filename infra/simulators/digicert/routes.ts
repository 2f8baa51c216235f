/** The path of the interface. */
export const BASE_PATH = '/services/v2';

const PATTERNS = {
  'list-orders': /^\/order\/certificate$/,
  'status-changes': /^\/order\/certificate\/status-changes$/,
  'order-info': /^\/order\/certificate\/([^/]+)$/,
  'order-validation': /^\/order\/certificate\/([^/]+)\/validation$/,
  'list-duplicates': /^\/order\/certificate\/([^/]+)\/duplicate$/,
  'list-reissues': /^\/order\/certificate\/([^/]+)\/reissue$/,
  'list-domains': /^\/domain$/,
  'domain-info': /^\/domain\/([^/]+)$/,
  'current-user': /^\/user\/me$/,
  'download-certificate': /^\/certificate\/([^/]+)\/download\/format\/pem_all$/,
} as const;

/** The name of a route in fault switches and request log. */
export type DigicertRoute = keyof typeof PATTERNS;

const ROUTES = Object.keys(PATTERNS) as DigicertRoute[];

/** The first route that matches a path. */
export function routeOf(path: string): DigicertRoute | undefined {
  if (!path.startsWith(`${BASE_PATH}/`)) return undefined;
  const below = path.slice(BASE_PATH.length);
  return ROUTES.find((route) => PATTERNS[route].test(below));
}

/** The ID in the path of a route. */
export function idIn(path: string, route: DigicertRoute): string {
  return PATTERNS[route].exec(path.slice(BASE_PATH.length))?.[1] ?? '';
}
