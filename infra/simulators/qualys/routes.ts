const PATTERNS = {
  'sign-in': /^\/auth$/,
  'sign-in-client': /^\/auth\/(oauth|oidc)$/,
  'list-certificates': /^\/certview\/(v1|v2|v2\.1|v2\.2)\/certificates$/,
  order:
    /^\/certview\/(?:v1\/certificates|rest\/public\/v1\/certificates\/enrollment)\/digicert\/orders\/([^/]+)$/,
  'order-status':
    /^\/certview\/(?:v1\/certificates|rest\/public\/v1\/certificates\/enrollment)\/digicert\/orders\/([^/]+)\/status$/,
} as const;

/** The name of a route in fault switches and request log. */
export type QualysRoute = keyof typeof PATTERNS;

const ROUTES = Object.keys(PATTERNS) as QualysRoute[];

export function routeOf(path: string): QualysRoute | undefined {
  return ROUTES.find((route) => PATTERNS[route].test(path));
}

/** The UUID or the version in the path of a route. */
export function partOf(path: string, route: QualysRoute): string {
  return PATTERNS[route].exec(path)?.[1] ?? '';
}

/** Which of the two paths of orders a path uses. */
export function orderPathOf(path: string): 'short' | 'long' {
  return path.startsWith('/certview/rest/public/') ? 'long' : 'short';
}
