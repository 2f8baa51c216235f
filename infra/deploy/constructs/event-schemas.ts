import { CfnRegistry, CfnSchema } from 'aws-cdk-lib/aws-eventschemas';
import { Construct } from 'constructs';
import * as z from 'zod';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import { EVENT_SOURCE } from '../../../shared/events/event.ts';
import type { EventDefinition } from '../../../shared/events/event.ts';

/** Registers the schema of every event in the EventBridge schema registry, for the console and code generators. */
export class EventSchemas extends Construct {
  constructor(scope: Construct, id: string, registryName: string) {
    super(scope, id);
    const registry = new CfnRegistry(this, 'Registry', {
      registryName,
      description: 'The events of the certificate expiry monitor',
    });
    for (const event of EVENT_CATALOGUE) {
      const name = event.detailType.replaceAll(' ', '');
      new CfnSchema(this, name, {
        registryName: registry.attrRegistryName,
        schemaName: `${EVENT_SOURCE}@${name}`,
        type: 'JSONSchemaDraft4',
        description: event.detailType,
        content: JSON.stringify(envelopeSchema(event)),
      });
    }
  }
}

/** The JSON Schema of an event as subscribers receive it, in the EventBridge envelope. */
function envelopeSchema({ detailType, detail }: EventDefinition) {
  const envelope = z.looseObject({
    id: z.string(),
    source: z.literal(EVENT_SOURCE),
    'detail-type': z.literal(detailType),
    account: z.string(),
    region: z.string(),
    time: z.string(),
    resources: z.array(z.string()),
    detail,
  });
  return z.toJSONSchema(envelope, { target: 'draft-4', io: 'input' });
}
