/**
 * The sample response of the vendor's page on the validation endpoint, exactly as printed.
 * It is not valid JSON: a comma and a closing brace are missing.
 * @see https://dev.digicert.com/en/certcentral-apis/services-api/orders/validation-status.html
 */
export const VALIDATION_SAMPLE_AS_PRINTED = `{
  "order_id": "112211",
  "order_status": "issued",
  "organization_id": "12345",
  "organization_name": "Example Organization",
  "organization_validations": [
    {
      "type": "ov",
      "name": "OV",
      "description": "Normal Organization Validation",
      "date_created": "2018-04-25T21:52:33+00:00",
      "validated_until": "2019-04-25T21:52:33+00:00",
      "status": "pending"
      "verification_details": {
             "organization_type": "pending",
             "organization_status": "pending",
             "address_verification": "pending",
             "blacklist_fraud": "pending",
             "request_authenticity": "pending"
    }
  ],
  "dns_name_validations": [
    {
      "domain_id": "1234",
      "name_scope": "example.com",
      "approval_scope": "subdomains",
      "status": "approved",
      "method": "email",
      "dns_names": [
        "sub.example.com"
      ],
      "approval_expiration_date": "2020-09-11T16:27:39+00:00"
    }
  ]
}
`;

/** The order of the sample. */
export const SAMPLE_ORDER_ID = 112211;

/** The sample with the two missing characters. */
export function repairedValidationSample(): unknown {
  return JSON.parse(
    VALIDATION_SAMPLE_AS_PRINTED.replace(
      '"status": "pending"\n      "verification_details"',
      '"status": "pending",\n      "verification_details"',
    ).replace(
      '"request_authenticity": "pending"\n    }',
      '"request_authenticity": "pending"\n    }}',
    ),
  );
}
