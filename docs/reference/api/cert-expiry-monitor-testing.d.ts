// The public API of cert-expiry-monitor/testing, version 0.2.0. Declarations of cert-expiry-monitor/events are left out.

// infra/testing/index.d.ts
/**
 * The entry point `cert-expiry-monitor/testing`, for the tests of subscribers: sample events, and simulated provider
 * accounts.
 *
 * @module
 */
export { sampleEvent } from './sample-events.ts';
export { startSimulatedAccount } from './simulated-account.ts';
export type { SimulatedAccount } from './simulated-account.ts';

// infra/testing/sample-events.d.ts
/**
 * An event of a monitor as a subscriber receives it, for its tests. Each call returns a new copy.
 *
 * @example
 * const event = sampleEvent('Certificate Expired');
 * event.detail.certificate.tags = { team: 'shop' };
 * await handler(event);
 */
export declare function sampleEvent<Name extends EventName>(name: Name): ReceivedEvent<Name>;

// infra/testing/simulated-account.d.ts
/** A provider account on the loopback interface, with one certificate of every type. It keeps its state until it is stopped. */
export interface SimulatedAccount {
    /** The account as in `accounts` of a configuration, with the address of the simulator. */
    readonly account: Readonly<Record<string, unknown>> & {
        readonly provider: string;
        readonly name: string;
    };
    /** The content of the secret of the account: `{ apiKey: '…' }`. */
    readonly secret: Readonly<Record<string, string>>;
    /** The requests so far, without headers and bodies, which contain credentials. */
    readonly requests: readonly {
        readonly method: string;
        readonly path: string;
        readonly status: number;
    }[];
    stop(): Promise<void>;
}
/**
 * Starts a simulated account of a provider, for tests that run the monitor itself. It checks requests as the provider
 * documents them.
 *
 * @param provider the name of the provider in configurations: `digicert`
 * @param now the time of the account; by default the time of the machine
 * @throws Error if there is no such provider
 */
export declare function startSimulatedAccount(provider: string, now?: () => Date): Promise<SimulatedAccount>;
