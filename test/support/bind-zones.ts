/** The addresses of the name servers, from the ranges for documentation (RFC 5737, RFC 3849). */
export const ADDRESSES = {
  parent: '192.0.2.2',
  first: '192.0.2.3',
  second: '192.0.2.4',
  elsewhere: '192.0.2.5',
  /** Serves no zone. */
  lame: '192.0.2.6',
  six: '2001:db8::6',
} as const;

export const VALUE = 'the-right-value-0123456789';
export const LONG_VALUE = 'v'.repeat(300);

const apex = (server: string) =>
  `$TTL 60\n@ SOA ${server} hostmaster.example.com. 1 3600 600 86400 60\n`;
const OWN = 'ns1.example.com.';
const APEX_OF_EXAMPLE = `${apex(OWN)}
@ NS ${OWN}
@ NS ns2.example.com.
ns1 A ${ADDRESSES.first}
ns2 A ${ADDRESSES.second}
`;
const CROWD = Array.from(
  { length: 40 },
  (_, index) => `_dnsauth.crowd TXT "${`${index}`.padEnd(100, 'x')}"`,
);

const EXAMPLE = `
_dnsauth.right TXT "${VALUE}"
_dnsauth.nodata A 192.0.2.1
_dnsauth.wrong TXT "the-right-value-of-yesterday"
_dnsauth.quoted TXT "\\"${VALUE}\\""
_dnsauth.doubled.example.com TXT "${VALUE}"
_dnsauth.alias CNAME www.nothing.org.
_dnsauth.dangling CNAME proof.lame.com.
_dnsauth.circle CNAME _dnsauth.circle2
_dnsauth.circle2 CNAME _dnsauth.circle
_dnsauth.leads CNAME _proof.customers.org.
_dnsauth.long TXT "${LONG_VALUE.slice(0, 255)}" "${LONG_VALUE.slice(255)}"
${CROWD.join('\n')}
_dnsauth.crowd TXT "${VALUE}"
*.wild TXT "${VALUE}"
old DNAME customers.org.
forbidden CAA 0 issue "letsencrypt.org"
_dnsauth.a.forbidden TXT "${VALUE}"
allowed CAA 0 issue "DigiCert.com; account=7"
_dnsauth.allowed TXT "${VALUE}"
star CAA 0 issue "digicert.com"
star CAA 0 issuewild ";"
_dnsauth.star TXT "${VALUE}"
shop NS ns3.hosting.org.
_moved CNAME Proof.CA.example.org.
_strayed CNAME other.example.org.
leaf.tree A 192.0.2.1
crowded TXT "v=spf1 -all"
_dnsauth.crowded TXT "${VALUE}"
xn--bcher-kva TXT "${VALUE}"
*.to-balancer CNAME lb.hosting.org.
*.to-address A 192.0.2.1
*.with-spf TXT "v=spf1 -all"
*.outer CNAME lb.hosting.org.
*.staging.outer CNAME lb.hosting.org.
*.ipv6-only AAAA 2001:db8::1
_dnsauth.own.with-spf TXT "the-right-value-of-yesterday"
occupied CNAME lb.hosting.org.
at-cdn CNAME cdn.hosting.org.
_dnsauth.at-cdn TXT "${VALUE}"
*.wild-at-cdn CNAME cdn.hosting.org.
*.wild-caa CAA 0 issue "letsencrypt.org"
critical CAA 128 tbs "x"
_dnsauth.critical TXT "${VALUE}"
gone DNAME hosting.org.
_taken TXT "of-an-earlier-order"
`;

const MOVED = `${apex('ns3.hosting.org.')}@ NS ns3.hosting.org.\n`;
const AT_HOSTING = `${MOVED}_dnsauth TXT "${VALUE}"\n`;

/** The zone files of each server. */
export const ZONES: Readonly<Record<keyof typeof ADDRESSES, Readonly<Record<string, string>>>> = {
  parent: {
    com: `${apex('a.servers.org.')}
@ NS a.servers.org.
example NS ns1.example
example NS ns2.example
ns1.example A ${ADDRESSES.first}
ns2.example A ${ADDRESSES.second}
moved NS ns1.example
moved NS ns2.example
bogus NS ns1.example
unsigned NS ns1.example
bogus DS 1 13 2 ${'00'.repeat(32)}
half NS ns1.example
half NS ns1.lame
lame NS ns1.lame
ns1.lame A ${ADDRESSES.lame}
six NS ns1.six
ns1.six AAAA ${ADDRESSES.six}
`,
    org: `${apex('a.servers.org.')}
@ NS a.servers.org.
a.servers A ${ADDRESSES.parent}
ns3.hosting A ${ADDRESSES.elsewhere}
lb.hosting A 192.0.2.1
cdn.hosting CAA 0 issue "letsencrypt.org"
_proof.customers TXT "${VALUE}"
_dnsauth.customers TXT "${VALUE}"
`,
  },
  first: {
    'example.com': `${APEX_OF_EXAMPLE}${EXAMPLE}_dnsauth.partly TXT "${VALUE}"\n`,
    'moved.com': MOVED,
    'bogus.com': `${apex(OWN)}@ NS ${OWN}\n_dnsauth TXT "${VALUE}"\n`,
    'unsigned.com': `${apex(OWN)}@ NS ${OWN}\n_dnsauth TXT "${VALUE}"\n`,
    'half.com': `${apex(OWN)}@ NS ${OWN}\n@ NS ns1.lame.com.\n_dnsauth TXT "${VALUE}"\n`,
  },
  second: { 'example.com': `${APEX_OF_EXAMPLE}${EXAMPLE}`, 'moved.com': MOVED },
  elsewhere: { 'shop.example.com': AT_HOSTING, 'moved.com': AT_HOSTING },
  lame: {},
  six: {
    'six.com': `${apex('ns1.six.com.')}@ NS ns1.six.com.\nns1 AAAA ${ADDRESSES.six}\n_dnsauth TXT "${VALUE}"\n`,
  },
};
