export { InMemoryDeliveryLog } from './delivery-log-trial/in-memory-delivery-log.ts';
