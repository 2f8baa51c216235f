import type { CertificateView } from './certificate-at.ts';
import type { JobView } from './job-at.ts';
import type { Message } from './message.ts';
import type { Alternative, PreparedOrder } from './prepare-order.ts';
import type { Refusal } from './refusal.ts';
import type { TextKey } from './texts.ts';

/** The outcome of a task, independent of the interface. */
export interface Outcome {
  /** `S`: done. `N`: started. `E`: refused, with the reasons in `causes`. */
  readonly result: 'S' | 'N' | 'E';
  /** The number that follows in the status code: `400104`. */
  readonly task: string;
  readonly text: TextKey;
  readonly object?: {
    readonly type: string;
    readonly value?: string | undefined;
    readonly summary?: number | undefined;
  };
  /** Absent without a result, which differs from an empty list. */
  readonly data?: readonly Datum[];
  readonly causes?: readonly Cause[];
  /** Status of JSON responses; responses of the XML gateway always have 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The reason of a refusal, and the invalid field with its value. */
export type Cause = Pick<Refusal, 'code' | 'field' | 'value'>;

export type Datum =
  | { readonly kind: 'row'; readonly view: CertificateView; readonly keys: readonly string[] }
  | { readonly kind: 'certificate'; readonly view: CertificateView }
  | { readonly kind: 'job-row'; readonly job: JobView }
  | { readonly kind: 'job'; readonly job: JobView; readonly view: CertificateView | undefined }
  | { readonly kind: 'started'; readonly jobId: number }
  | {
      readonly kind: 'message';
      readonly message: Message;
      /** The current state of an existing certificate. */
      readonly view: CertificateView | undefined;
      readonly job: JobView | undefined;
    }
  | { readonly kind: 'confirmed'; readonly id: number }
  | {
      readonly kind: 'request';
      readonly order: PreparedOrder;
      readonly alternatives: readonly Alternative[];
    }
  | { readonly kind: 'user'; readonly user: string; readonly sessionId: string };

export function refused(
  task: string,
  text: TextKey,
  status: number,
  ...causes: readonly Cause[]
): Outcome {
  return { result: 'E', task, text, status, causes };
}
