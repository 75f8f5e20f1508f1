import { describe, expect, it } from 'vitest'
import { isRdf, zoteroItems } from '../../../electron/host/zotero-rdf'
import { referencesOf } from '../../../shared/exchange/references/read'

const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:vcard="http://nwalsh.com/rdf/vCard#">`
const file = (works: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${head}${works}</rdf:RDF>\n`
const read = (text: string) =>
  referencesOf('zotero-rdf', zoteroItems(Buffer.from(text), 'My library.rdf')).items

const person = (family: string, given?: string): string =>
  `<rdf:li><foaf:Person><foaf:surname>${family}</foaf:surname>${given === undefined ? '' : `<foaf:givenName>${given}</foaf:givenName>`}</foaf:Person></rdf:li>`

describe('RDF of Zotero', () => {
  it('an article in a journal that stands elsewhere in the file', () => {
    const text = file(`
      <bib:Article rdf:about="http://example.org/waiting">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1234-5679"/>
        <bib:authors><rdf:Seq>${person('Lin', 'Jia Wei')}${person('World Health Organization')}</rdf:Seq></bib:authors>
        <link:link rdf:resource="#item_7"/>
        <dc:title>Waiting rooms &amp; their rules</dc:title>
        <dc:date>2019-05</dc:date>
        <z:language>en</z:language>
        <bib:pages>12-30</bib:pages>
        <dc:identifier>DOI 10.1234/ab.5</dc:identifier>
        <dc:identifier><dcterms:URI><rdf:value>https://example.org/waiting</rdf:value></dcterms:URI></dc:identifier>
      </bib:Article>
      <z:Attachment rdf:about="#item_7"><z:itemType>attachment</z:itemType><dc:title>Full text</dc:title></z:Attachment>
      <bib:Memo rdf:about="#item_8"><rdf:value>A note of mine</rdf:value></bib:Memo>
      <bib:Journal rdf:about="urn:issn:1234-5679">
        <dc:title>Journal of Corridors</dc:title><prism:volume>41</prism:volume><prism:number>3</prism:number>
        <dc:identifier>ISSN 1234-5679</dc:identifier>
      </bib:Journal>
      <z:Collection rdf:about="#collection_1"><dc:title>Clinics</dc:title></z:Collection>`)
    expect(read(text)).toEqual([
      {
        type: 'article-journal',
        title: 'Waiting rooms & their rules',
        author: [{ family: 'Lin', given: 'Jia Wei' }, { literal: 'World Health Organization' }],
        issued: { 'date-parts': [[2019, 5]] },
        'container-title': 'Journal of Corridors',
        volume: '41',
        issue: '3',
        page: '12-30',
        DOI: '10.1234/ab.5',
        URL: 'https://example.org/waiting',
        ISSN: '1234-5679',
        language: 'en',
      },
    ])
  })

  it('a chapter in a book of a series, with its editor, publisher and place', () => {
    const text = file(`
      <bib:BookSection rdf:about="#item_3">
        <z:itemType>bookSection</z:itemType>
        <dcterms:isPartOf><bib:Series><dc:title>Health studies</dc:title></bib:Series></dcterms:isPartOf>
        <dcterms:isPartOf><bib:Book><dc:identifier>ISBN 978-1-23456-789-7</dc:identifier><dc:title>On clinics</dc:title></bib:Book></dcterms:isPartOf>
        <dc:publisher><foaf:Organization>
          <vcard:adr><vcard:Address><vcard:locality>Chengdu</vcard:locality></vcard:Address></vcard:adr>
          <foaf:name>Willow Press</foaf:name></foaf:Organization></dc:publisher>
        <bib:editors><rdf:Seq>${person('王', '伟')}</rdf:Seq></bib:editors>
        <dc:title>Two doors</dc:title><dc:date>May 4, 2016</dc:date>
      </bib:BookSection>`)
    expect(read(text)).toEqual([
      {
        type: 'chapter',
        title: 'Two doors',
        editor: [{ family: '王', given: '伟' }],
        issued: { 'date-parts': [[2016]] },
        'container-title': 'On clinics',
        publisher: 'Willow Press',
        'publisher-place': 'Chengdu',
        ISBN: '978-1-23456-789-7',
      },
    ])
  })

  it('is told from other XML', () => {
    expect([file(''), `\uFEFF${head}`, '<?xml version="1.0"?><MODS/>', 'rdf:RDF'].map(isRdf)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it.each([
    ['broken', file('<bib:Book>'), 'My library.rdf'],
    ['with a DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]>${file('')}`, 'DOCTYPE'],
    ['without works', file('<z:Collection/>'), 'No reference was found'],
  ])('is refused with a sentence: %s', (_what, text, sentence) => {
    expect(() => read(text)).toThrow(sentence)
  })
})
