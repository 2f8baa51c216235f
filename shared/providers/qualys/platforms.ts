/**
 * The gateways of the Qualys platforms. The address of the console contains the platform. If Qualys moves a gateway,
 * set `baseUrl`.
 * @see https://www.qualys.com/platform-identification/
 */
export const PLATFORMS = {
  us1: 'https://gateway.qg1.apps.qualys.com',
  us2: 'https://gateway.qg2.apps.qualys.com',
  us3: 'https://gateway.qg3.apps.qualys.com',
  us4: 'https://gateway.qg4.apps.qualys.com',
  eu1: 'https://gateway.qg1.apps.qualys.eu',
  eu2: 'https://gateway.qg2.apps.qualys.eu',
  eu3: 'https://gateway.qg3.apps.qualys.it',
  in1: 'https://gateway.qg1.apps.qualys.in',
  ca1: 'https://gateway.qg1.apps.qualys.ca',
  ae1: 'https://gateway.qg1.apps.qualys.ae',
  uk1: 'https://gateway.qg1.apps.qualys.co.uk',
  au1: 'https://gateway.qg1.apps.qualys.com.au',
  ksa1: 'https://gateway.qg1.apps.qualysksa.com',
} as const;
