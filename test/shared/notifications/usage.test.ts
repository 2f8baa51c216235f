import { expect, test } from 'vitest';
import { formatUsage } from '../../../shared/notifications/words/usage.ts';

const ACCOUNT = '111122223333';

test.each([
  [
    `arn:aws:elasticloadbalancing:eu-central-1:${ACCOUNT}:loadbalancer/net/mail/0a1b`,
    'load balancer mail (eu-central-1)',
  ],
  [
    `arn:aws:elasticloadbalancing:eu-central-1:${ACCOUNT}:loadbalancer/old`,
    'Classic Load Balancer old (eu-central-1)',
  ],
  [`arn:aws:cloudfront::${ACCOUNT}:distribution/E1EXAMPLE`, 'CloudFront distribution E1EXAMPLE'],
  [
    'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com',
    'API Gateway domain api.example.com (eu-west-1)',
  ],
  [
    `arn:aws-cn:ec2:cn-north-1:${ACCOUNT}:client-vpn-endpoint/cvpn-1`,
    'Client VPN endpoint cvpn-1 (cn-north-1)',
  ],
  [
    `arn:aws:new-service:eu-west-1:${ACCOUNT}:thing/1`,
    `arn:aws:new-service:eu-west-1:${ACCOUNT}:thing/1`,
  ],
  ['not an ARN', 'not an ARN'],
])('a certificate is used by %s: %s', (arn, expected) => {
  expect(formatUsage({ usage: { inUse: true, resources: [arn] } })).toBe(expected);
});

test('the first five resources are named, and how many more there are', () => {
  const resources = Array.from({ length: 7 }, (_, index) => `r${index}`);
  expect(formatUsage({ usage: { inUse: true, resources } })).toBe('r0, r1, r2, r3, r4 and 2 more');
});

test('an exported certificate has no resources, and an unused one says so', () => {
  expect(formatUsage({ usage: { inUse: true, resources: [] } })).toBe('exported');
  expect(formatUsage({ usage: { inUse: false, resources: [] } })).toBe('no resource');
  expect(formatUsage({})).toBeUndefined();
});
