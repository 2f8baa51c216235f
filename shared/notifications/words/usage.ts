import type { CertificateDetail } from '../../events/certificate-detail.ts';
import { plain } from './plain.ts';

type Used = Pick<CertificateDetail, 'usage'>;

/** A certificate can be used by hundreds of resources; a notification shows the first ones. */
const RESOURCES_SHOWN = 5;

/** `load balancer web (eu-central-1), CloudFront distribution E1EXAMPLE`; `undefined` if the provider does not report it. */
export function formatUsage({ usage }: Used): string | undefined {
  if (usage === undefined) return undefined;
  if (!usage.inUse) return 'no resource';
  if (usage.resources.length === 0) return 'exported';
  const shown = usage.resources.slice(0, RESOURCES_SHOWN).map(formatResource);
  const more = usage.resources.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The sentences about the impact, if the provider reports the resources. */
export function formatImpact(certificate: Used): string[] {
  const { usage } = certificate;
  if (usage === undefined || usage.resources.length === 0) return [];
  return [`It is used by ${formatUsage(certificate)}.`];
}

/** The kinds of resources that can use a certificate of ACM, by service and the start of the resource in an ARN. */
const KINDS: readonly (readonly [service: string, resource: RegExp, kind: string])[] = [
  ['elasticloadbalancing', /^loadbalancer\/(?:app|net|gwy)\/([^/]+)/, 'load balancer'],
  ['elasticloadbalancing', /^loadbalancer\/([^/]+)/, 'Classic Load Balancer'],
  ['cloudfront', /^distribution\/(.+)/, 'CloudFront distribution'],
  ['apigateway', /^\/domainnames\/(.+)/, 'API Gateway domain'],
  ['appsync', /^domainnames\/(.+)/, 'AppSync domain'],
  ['cognito-idp', /^userpool\/(.+)/, 'Cognito user pool'],
  ['apprunner', /^service\/([^/]+)/, 'App Runner service'],
  ['elasticbeanstalk', /^environment\/(.+)/, 'Elastic Beanstalk environment'],
  ['es', /^domain\/(.+)/, 'OpenSearch domain'],
  ['network-firewall', /^tls-configuration\/(.+)/, 'Network Firewall TLS inspection'],
  ['ec2', /^client-vpn-endpoint\/(.+)/, 'Client VPN endpoint'],
];

/** `load balancer web (eu-central-1)`; an unknown ARN as it is. */
function formatResource(arn: string): string {
  const [, , service = '', region = '', , ...rest] = arn.split(':');
  const resource = rest.join(':');
  const place = region === '' ? '' : ` (${region})`;
  for (const [of, pattern, kind] of KINDS) {
    const [, name] = of === service ? (pattern.exec(resource) ?? []) : [];
    if (name !== undefined) return plain(`${kind} ${name}${place}`);
  }
  return plain(arn);
}
