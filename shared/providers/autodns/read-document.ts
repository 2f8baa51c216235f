import { documentReader } from '../http/read-document.ts';
import { autodns } from './descriptor.ts';

/** Parses a document with its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(autodns.name);
