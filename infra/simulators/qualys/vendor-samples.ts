import type { NewOrder } from './enrolment-order.ts';

/**
 * The exact sample response of the vendor's page on viewing a certificate request.
 * @see https://docs.qualys.com/en/certview/api/certview_api/ch05/view_certificate_request.htm
 */
export const ORDER_SAMPLE = `{
  "uuid": "cb95d100-ec30-11ea-920d-eb66140967e3",
  "intermediateCA": {
    "name": "DigiCert Test SHA2 Intermediate CA-1",
    "certhash": "a52d05988b61a33d6ac3edb449eb47150fa5b7a26c7dfc4e61f905ca36e165ee"
  },
  "approverUserNames": [
    "doe_john"
  ],
  "requesterUserName": "doe_john",
  "certificate": {
    "commonName": "example.com",
    "organizationUnits": [
      "QA"
    ],
    "signatureHash": "SHA-256",
    "encodedCSR": "string",
    "privateKey": null,
    "dnsNames": null
  },
  "renewal": null,
  "validity": {
    "validityYears": 1,
    "validityDays": null,
    "customExpirationDate": null
  },
  "digicertOrganization": {
    "id": 525858
  },
  "digicertProductNameId": "private_ssl_plus",
  "digicertEVApproverUserIds": null,
  "status": "SUBMITTED",
  "caStatus": "",
  "created": "2020-09-01T08:54:50.473+0000",
  "updated": "2020-09-01T08:58:58.138+0000"
}`;

export const SAMPLE_UUID = 'cb95d100-ec30-11ea-920d-eb66140967e3';

/** The order of the sample. */
export function sampleOrder(order: Pick<NewOrder, 'createdAt'>): NewOrder {
  return {
    ...order,
    uuid: SAMPLE_UUID,
    commonName: 'example.com',
    rewrite: (): object => JSON.parse(ORDER_SAMPLE) as object,
  };
}
