import { queryServer } from '../../shared/dns/query-server.ts';
import type { DnsClient } from '../../shared/dns/dns-client.ts';
import { startNameServer } from '../../infra/simulators/name-server/name-server.ts';
import type { NameServer } from '../../infra/simulators/name-server/name-server.ts';
import { apex } from '../../infra/simulators/name-server/zone.ts';
import type { Zone } from '../../infra/simulators/name-server/zone.ts';
import type { Answer } from 'dns-packet';

const PARENT = '127.0.0.2';
export const FIRST = '127.0.0.3';
export const SECOND = '127.0.0.4';
/** A name server of the zone that the parent zone does not contain. */
const ELSEWHERE = '127.0.0.5';

export const address = (name: string, data: string): Answer => ({ name, type: 'A', ttl: 60, data });
export const txt = (name: string, data: string | string[]): Answer => ({
  ...{ name, type: 'TXT', ttl: 60, data },
});
export const cname = (name: string, data: string): Answer => ({
  ...{ name, type: 'CNAME', ttl: 60, data },
});
export const caa = (name: string, tag: string, value: string, flags = 0): Answer => ({
  ...{ name, type: 'CAA', ttl: 60 },
  // The type allows three tags only; the wire format allows any tag.
  data: { tag: tag as 'issue', value, flags },
});
export const dname = (name: string, data: string): Answer => ({
  ...{ name, type: 'DNAME', ttl: 60, data },
});
export const delegated = (name: string, data: string): Answer => ({
  ...{ name, type: 'NS', ttl: 60, data },
});

/** The records of a signed zone: a key in the zone, and its DS record in the parent zone. */
export const SIGNED = {
  dnskey: {
    ...{ name: 'example.com', type: 'DNSKEY', ttl: 60 },
    data: { flags: 257, algorithm: 13, key: Buffer.alloc(64, 1) },
  },
  ds: {
    ...{ name: 'example.com', type: 'DS', ttl: 60 },
    data: { keyTag: 1, algorithm: 13, digestType: 2, digest: Buffer.alloc(32, 1) },
  },
} as const satisfies Record<string, Answer>;

/** The records of example.com, per server. */
export interface DnsSetting {
  readonly first?: readonly Answer[];
  readonly second?: readonly Answer[];
  readonly elsewhere?: readonly Answer[];
  readonly resolver?: readonly Answer[];
  /** Records of `com` in addition to the delegations. */
  readonly parent?: readonly Answer[];
  /** The NS records in the zone. */
  readonly named?: readonly string[];
  /** `false`: the delegated servers do not serve the zone; `first`: only the first one does. */
  readonly served?: false | 'first';
  /** Additional zones of the resolver and the first server. */
  readonly more?: readonly Zone[];
  /** Records in `org`, a zone of another owner. */
  readonly foreign?: readonly Answer[];
}

/** com, example.com with two servers, a third server without delegation, and a resolver. */
export class DnsScene {
  readonly #servers: NameServer[] = [];
  #setting: DnsSetting = {};
  dns: DnsClient | undefined;

  async open(): Promise<DnsClient> {
    const zone = (records: readonly Answer[] = []): Zone => {
      const names = this.#setting.named ?? ['ns1.hosting.org', 'ns2.hosting.org'];
      return { name: 'example.com', records: [...apex('example.com', names), ...records] };
    };
    const served = (records: readonly Answer[] | undefined) =>
      this.#setting.served === false ? [] : [zone(records)];
    const org = (): Zone => ({
      ...ORG,
      records: [...ORG.records, ...(this.#setting.foreign ?? [])],
    });
    const com = (): Zone => ({
      ...COM,
      records: [...COM.records, ...(this.#setting.parent ?? [])],
    });
    const more = () => this.#setting.more ?? [];
    const resolver = await startNameServer(() => [
      ...[com(), org(), ...more()],
      ...served(this.#setting.resolver ?? this.#setting.first),
    ]);
    const { port } = resolver;
    this.#servers.push(
      resolver,
      await startNameServer(() => [com(), org()], { address: PARENT, port }),
      await startNameServer(() => [...served(this.#setting.first), ...more()], {
        ...{ address: FIRST, port },
      }),
      await startNameServer(
        () => (this.#setting.served === 'first' ? [] : served(this.#setting.second)),
        { address: SECOND, port },
      ),
      await startNameServer(() => [zone(this.#setting.elsewhere)], { address: ELSEWHERE, port }),
    );
    this.dns = { lookup: queryServer, resolvers: [resolver], port, allowPrivateServers: true };
    return this.dns;
  }

  set(setting: DnsSetting): void {
    this.#setting = setting;
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((one) => one.stop()));
  }
}

const ORG: Zone = {
  name: 'org',
  records: [
    ...apex('org', ['a.servers.org']),
    address('a.servers.org', PARENT),
    address('ns1.hosting.org', FIRST),
    address('ns2.hosting.org', SECOND),
    address('ns3.hosting.org', ELSEWHERE),
    txt('_proof.customers.org', 'the-right-value-0123456789'),
  ],
};
const COM: Zone = {
  name: 'com',
  records: [
    ...apex('com', ['a.servers.org']),
    // Its only server does not serve the zone, and only this zone contains its address.
    { name: 'ill.com', type: 'NS', ttl: 60, data: 'ns1.ill.com' },
    address('ns1.ill.com', FIRST),
    ...['ns1.hosting.org', 'ns2.hosting.org'].map((data): Answer => ({
      name: 'example.com',
      type: 'NS',
      ttl: 60,
      data,
    })),
  ],
};
