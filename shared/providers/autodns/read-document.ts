import { documentReader } from '../http/read-document.ts';
import { autodns } from './descriptor.ts';

/** What a document says, through its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(autodns.name);
