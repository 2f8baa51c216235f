export { InMemoryNoticeLedger } from '../../bench/ledger-trial/in-memory-notice-ledger.ts';
