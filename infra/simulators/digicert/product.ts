/** The products of simulated orders, with their values in the vendor's documents. */
export const PRODUCTS = {
  ssl_basic: { name: 'Basic OV', type: 'ssl_certificate', validation_type: 'ov' },
  ssl_multi_domain: { name: 'Multi-Domain SSL', type: 'ssl_certificate', validation_type: 'ov' },
  ssl_ev_basic: { name: 'Basic EV', type: 'ssl_certificate', validation_type: 'ev' },
  ssl_dv_rapidssl: {
    name: 'RapidSSL Standard DV',
    type: 'dv_ssl_certificate',
    validation_type: 'dv',
  },
} as const;

export type ProductName = keyof typeof PRODUCTS;
