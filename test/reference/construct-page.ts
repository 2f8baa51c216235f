import { Template } from 'aws-cdk-lib/assertions';
import { addStackOutputs } from '../../infra/deploy/add-stack-outputs.ts';
import { EVERYTHING, stackWith } from '../infra/deploy/synthesise.ts';
import { proseOf, shownDefault } from './doc-comments.ts';

const PROPS =
  /interface CertExpiryMonitorProps extends Omit<MonitorConfig, 'deployment'> \{\n(?<body>[\s\S]*?)\n\}/;
const PROP =
  /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n {2}readonly (?<name>\w+)\?: (?<type>[^;]+);/g;
const CLASS = /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\nexport class CertExpiryMonitor/;
const EVENTS = /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\nexport abstract class MonitorEvents/;
const MEMBER =
  /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n {2}(?<modifiers>(?:readonly|static) )(?<name>\w+): (?<type>[^;]+);/g;
const METHOD =
  /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\n {2}(?<signature>(?:static )?\w+\([^)]*\): \w+) \{/g;

/** The reference page of the construct, from its source, the source of its base class, and a synthesized stack. */
export function constructPage(monitor: string, events: string): string {
  const props = PROPS.exec(monitor)?.groups?.['body'] ?? '';
  const body = monitor.slice(monitor.indexOf('export class CertExpiryMonitor'));
  return [
    '# Construct `CertExpiryMonitor`',
    '',
    'This page is generated from `infra/deploy/cert-expiry-monitor.ts` and `infra/deploy/monitor-events.ts`.',
    '[Deploy](../how-to/deploy.md#in-an-app-of-your-own) shows how to use the construct in an app of your own.',
    '',
    proseOf(CLASS.exec(monitor)?.groups?.['comment']).text,
    'The constructor throws a `MonitorConfigError` with every problem of the props at once.',
    '',
    '## Props',
    '',
    'All options of the [configuration](configuration.md#monitorconfig) except `deployment`, and:',
    '',
    '| prop | type | default | meaning |',
    '| ---- | ---- | ------- | ------- |',
    ...groupsOf(props, PROP).map(({ comment, name, type }) => {
      const { text, default: otherwise } = proseOf(comment);
      return `| \`${name}\` | \`${type}\` | ${shownDefault(otherwise ?? 'none')} | ${text} |`;
    }),
    '',
    '## Properties',
    '',
    '| property | type | meaning |',
    '| -------- | ---- | ------- |',
    ...groupsOf(body, MEMBER).map(
      ({ comment, name, type = '' }) =>
        `| \`${name}\` | \`${type.replaceAll('|', '\\|')}\` | ${proseOf(comment).text} |`,
    ),
    '',
    '## Methods for events',
    '',
    'Methods of `MonitorEvents`, the base class. `options` are the `OnEventOptions` of the AWS CDK. The',
    '[event reference](events.md) has the names and the fields of the events.',
    '',
    proseOf(EVENTS.exec(events)?.groups?.['comment']).text,
    '',
    '| method | result |',
    '| ------ | ------ |',
    ...groupsOf(events, METHOD).map(
      ({ comment, signature }) => `| \`${signature}\` | ${proseOf(comment).text} |`,
    ),
    '',
    '## Stack outputs',
    '',
    '`addStackOutputs(monitor)` adds the outputs that `cert-expiry-monitor … --stack` reads. With the accounts `digicert/main` and',
    '`digicert/europe`:',
    '',
    '| output | value |',
    '| ------ | ----- |',
    ...stackOutputs(),
    '',
  ].join('\n');
}

function groupsOf(source: string, pattern: RegExp): Readonly<Record<string, string | undefined>>[] {
  return [...source.matchAll(pattern)].map(({ groups = {} }) => groups);
}

function stackOutputs(): string[] {
  const { stack, monitor } = stackWith(EVERYTHING);
  addStackOutputs(monitor);
  return Object.entries(Template.fromStack(stack).findOutputs('*')).map(
    ([name, output]) => `| \`${name}\` | ${String(output['Description'])} |`,
  );
}
