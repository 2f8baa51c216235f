/**
 * The exact sample response of the vendor's page on a certificate's details. Its status is not in the list of
 * statuses on that page, and its order number has 17 characters instead of the documented 36.
 * @see https://support.huaweicloud.com/intl/en-us/my-kualalumpur-1-api-ccm/ShowCertificate.html
 */
export const CERTIFICATE_SAMPLE = `{
  "id" : "scs1590053258704",
  "order_id" : "CS20052117270N7V9",
  "name" : "scm-testing",
  "type" : "DV_SSL_CERT",
  "brand" : "SYMANTEC",
  "push_support" : "OFF",
  "status" : "CHECKING_DOMAIN",
  "validity_period" : 12,
  "validation_method" : "DNS",
  "domain_type" : "SINGLE_DOMAIN",
  "domain" : "hosting-******.hwcloudtest.cn",
  "domain_count" : 1,
  "wildcard_count" : 0,
  "authentification" : [ {
    "record_name" : "_dnsauth.hosting-****.hwcloudtest.cn",
    "record_type" : "TXT",
    "record_value" : "201801040000001ytm4q************cd8p7eg9ktlwfsord",
    "domain" : "hosting-*****.hwcloudtest.cn"
  } ]
}`;

/** The certificate of the sample. */
export const SAMPLE_ID = 'scs1590053258704';

/**
 * The sample response of the vendor's page on deleting an expired certificate.
 * @see https://support.huaweicloud.com/en-us/api-scm/scm_02_0048.html
 */
export const LIST_SAMPLE = `{
  "certificates" : [ {
    "id" : "scs1554192131150",
    "name" : "test",
    "domain" : "www.zx.com",
    "type" : "OV_SSL_CERT",
    "brand" : "GEOTRUST",
    "expire_time" : "2021-05-27 16:46:25.0",
    "domain_type" : "MULTI_DOMAIN",
    "validity_period" : 12,
    "status" : "ISSUED",
    "domain_count" : 2,
    "wildcard_count" : 0,
    "description" : null
  } ],
  "total_count" : 1
}`;
