/** The path of IAM on the same host. */
export const IAM_PATH = '/iam';

const PATTERNS = {
  'obtain-token': /^\/iam\/v3\/auth\/tokens$/,
  'list-certificates': /^\/v3\/scm\/certificates$/,
  'list-by-tag': /^\/v3\/scm\/resource_instances\/action$/,
  'show-certificate': /^\/v3\/scm\/certificates\/([^/]+)$/,
} as const;

/** The name of a route in fault switches and request log. */
export type HuaweiRoute = keyof typeof PATTERNS;

const ROUTES = Object.keys(PATTERNS) as HuaweiRoute[];

export function routeOf(path: string): HuaweiRoute | undefined {
  return ROUTES.find((route) => PATTERNS[route].test(path));
}

/** The id in the path of a certificate. */
export function certificateIdIn(path: string): string {
  return PATTERNS['show-certificate'].exec(path)?.[1] ?? '';
}
