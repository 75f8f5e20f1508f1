import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCodebook } from '../../electron/host/import/codebook'
import { convert } from '../../electron/host/import/convert'
import { zoteroItems } from '../../electron/host/zotero-rdf'
import { refiTask } from '../../electron/host/import/refi/task'
import { Problem } from '../../shared/problem'
import { scratch } from '../clinic-project'
import { documented } from '../hostile/documented'
import { arena, memoryWatch, secret } from '../hostile/outside'
import type { Arena } from '../hostile/outside'
import { rawZip } from '../hostile/raw-zip'
import { zipReaders } from '../hostile/readers'
import { xmlAttacks } from '../hostile/xml-attacks'
import { code, qde } from '../made-refi'

/** A part that is XML, and what reads it. */
interface Part {
  readonly name: string
  readonly sound: string
  readonly read: (xml: Buffer) => Promise<unknown>
}

const bare: readonly Part[] = [
  {
    name: 'bare project (.qde)',
    sound: qde({ codes: code(1, 'Waiting') }),
    read: (xml) =>
      refiTask(xml, 'a.qde', { keep: true, folder: null, splitDots: false }, async () => undefined),
  },
  {
    name: 'codebook (.qdc)',
    sound: `<?xml version="1.0" encoding="UTF-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${code(1, 'Waiting')}</Codes></CodeBook>`,
    read: (xml) => readCodebook(xml, 'a.qdc', {}),
  },
  {
    name: 'transcript (.eaf)',
    sound:
      '<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT AUTHOR="x"><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="900"/></TIME_ORDER>' +
      '<TIER TIER_ID="Ana" PARTICIPANT="Ana"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2"><ANNOTATION_VALUE>The nurse came.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>',
    read: (xml) => convert(xml, 'a.eaf'),
  },
  {
    name: 'references (.rdf)',
    sound:
      '<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/"><bib:Article rdf:about="urn:a"><dc:title>Waiting</dc:title></bib:Article></rdf:RDF>',
    read: async (xml) => zoteroItems(xml, 'a.rdf'),
  },
]

let place: Arena
let parts: readonly Part[] = []
const counts = { tried: 0, refused: 0, harmless: 0 }

beforeAll(async () => {
  place = await arena('xml')
  const packed: Part[] = []
  for (const reader of zipReaders(await scratch('xml-sound', true))) {
    if (reader.xml.length === 0) continue
    const sound = await reader.sound()
    for (const name of reader.xml) {
      const xml = sound[name]
      if (!xml) throw new Error(`${reader.name} has no ${name}`)
      packed.push({
        name: `${reader.name}: ${name}`,
        sound: xml.toString('utf8'),
        read: (bytes) =>
          reader.read(
            rawZip(
              Object.entries({ ...sound, [name]: bytes }).map(([entry, data]) => ({
                name: entry,
                data,
                method: 0,
              })),
            ),
            place.inside,
          ),
      })
    }
  }
  parts = [...bare, ...packed]
})
afterAll(async () => {
  console.log(
    `${xmlAttacks.length} XML attacks on ${parts.length} parts: ${counts.tried} tried, ${counts.refused} refused, ${counts.harmless} read without harm, ${place.requests()} requests, 0 files outside.`,
  )
  await place.close()
})

describe('XML made to do harm', () => {
  it('is one of at least 12, and every part that is sound is read', async () => {
    expect(xmlAttacks.length).toBeGreaterThanOrEqual(12)
    for (const { sound, read } of parts) await read(Buffer.from(sound, 'utf8'))
  })

  it.each(xmlAttacks)('$name: is refused, or comes in without harm', async ({ refused: must, make }) => {
    const before = await place.around()
    const memory = memoryWatch()
    const wrong: string[] = []
    for (const { name, sound, read } of parts) {
      counts.tried++
      try {
        const said = JSON.stringify(await read(make(sound, { file: place.secretFile, server: place.server })))
        counts.harmless++
        if (must) wrong.push(`${name} read it: ${said.slice(0, 200)}`)
        if (said.includes(secret)) wrong.push(`${name} took in what is outside`)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        counts.refused++
        if (!/^“[^”]+” [a-z].*\.$/su.test(error.message)) wrong.push(`${name}: ${error.message}`)
      }
    }
    expect(wrong).toEqual([])
    expect([place.requests(), await place.around()]).toEqual([0, before])
    expect(memory.end()).toBeLessThan(300)
  })

  it('is counted in docs/hostile-files.md', async () => {
    const { tried, refused, harmless } = counts
    const row = `| XML | ${xmlAttacks.length} | ${parts.length} parts | ${tried} | ${refused} | ${harmless} |`
    expect([row, await documented(row)]).toEqual([row, true])
  })
})
