import { describe, expect, it } from 'vitest'
import { Store } from '../../../shared/core/store'
import type { KeptPart } from '../../../shared/exchange/refi-out/kept'
import { refiCheck } from '../../../shared/exchange/refi-out/check'
import { refiLosses } from '../../../shared/exchange/refi-out/losses'
import type { RefiProfile } from '../../../shared/exchange/refi-out/profile'
import { refiProfiles } from '../../../shared/exchange/refi-out/profile'
import { projectXml } from '../../../shared/exchange/refi-out/project'
import type { Foreign } from '../../../shared/model/entities'
import { elementsOf } from '../../../electron/host/import/refi/tree'
import { sentenceOf } from '../../../renderer/strings/said'
import { id } from './project'
import { all, readXml } from './read-qde'
import type { Part } from './read-qde'
import { planned, reader, store } from './refi-project'
import { noValidator, schemaFindings } from './xmllint'

const at = '2026-03-02T09:15:00.000Z'
const upper = (table: number, n: number): string => id(table, n).toUpperCase()
const own = (n: number): string => `B${upper(0, n).slice(1)}`
const nowhere = own(999)

const inside = ({ parts }: Part): readonly string[] => parts.map(({ name }) => name)

let made = 0
function part(xml: string, on: Foreign['on'] = null, files: Foreign['files'] = []): KeptPart {
  const nodes = elementsOf(Buffer.from(xml), 'kept.xml')
  const record = {
    ...{ id: `c${id(0, ++made).slice(1)}`, element: nodes[0]?.name ?? '', count: nodes.length, on, files },
    ...{ xml: 'f'.repeat(64), createdAt: at, createdBy: id(1, 1) },
  }
  return { part: record, nodes }
}

const of = (table: 'sources' | 'cases' | 'groups' | 'memos' | 'variables', n: readonly [number, number]) => ({
  table,
  id: id(...n),
})

/** What is written with kept parts, and what is said of it. */
function out(kept: readonly KeptPart[], profile: RefiProfile = 'standard', from: Store = store) {
  const plan = planned(from, profile, reader, { kept })
  const xml = [...projectXml(plan, reader, 'Emic 0.1.0')].join('')
  const check = refiCheck()
  check.write(xml)
  expect(check.end()).toEqual([])
  const losses = refiLosses(plan, { profile, astral: false }).filter((loss) =>
    loss.includes('another program'),
  )
  for (const loss of losses) expect(sentenceOf(loss)).not.toBeNull()
  return { plan, xml, root: readXml(xml), losses }
}

const pdfArea = (n: number, coding = ''): string =>
  `<PDFSelection guid="${own(n)}" name="Box" page="0" firstX="1" firstY="2" secondX="3" secondY="4">${coding}</PDFSelection>`
const coding = (n: number, code: string): string =>
  `<Coding guid="${own(n)}"><CodeRef targetGUID="${code}"/></Coding>`

const everything: readonly KeptPart[] = [
  part(pdfArea(1, coding(2, upper(4, 1))), of('sources', [2, 4])),
  part(
    `<TextDescription guid="${own(3)}"><PlainTextContent>A street.</PlainTextContent></TextDescription>`,
    of('sources', [2, 5]),
  ),
  part(
    `<AudioSource guid="${own(4)}" name="Tape 1" path="internal://tape.mp3"><AudioSelection guid="${own(5)}" begin="10" end="20">${coding(6, upper(4, 2))}</AudioSelection></AudioSource>`,
    of('sources', [2, 6]),
  ),
  part(`<VideoSource guid="${own(7)}" path="absolute:///C:/film.mp4"/>`),
  part(`<VideoSource guid="${own(13)}" path="relative:///street.mp4"/>`),
  part(`<Link guid="${own(8)}" name="leads to" originGUID="${upper(4, 1)}" targetGUID="${own(7)}"/>`),
  part(
    `<Graph guid="${own(9)}"><Vertex guid="${own(10)}" representedGUID="${upper(4, 1)}" firstX="0" firstY="0"/></Graph>`,
  ),
  part(`<Description>Moved.</Description>`, of('cases', [9, 1])),
  part(`<SelectionRef targetGUID="${own(5)}"/>`, of('cases', [9, 1])),
  part(`<MemberNote targetGUID="${upper(7, 1)}"/>`, of('groups', [8, 1])),
  part(`<NoteRef targetGUID="${upper(7, 2)}"/>`, of('memos', [7, 1])),
  part('<Description>In years.</Description>', of('variables', [0, 11])),
]

describe('parts of another program’s project', () => {
  it('go back to where they came from, and nothing is said to be lost', () => {
    const { root, losses } = out(everything)
    expect(losses).toEqual([])
    const at = (guid: string) => {
      const found = ['Case', 'Note', 'Set', 'Variable', 'PDFSource', 'PictureSource', 'AudioSource']
        .flatMap((name) => all(root, name))
        .find((node) => node.at['guid'] === guid)
      return found ? inside(found) : []
    }
    expect(at(upper(2, 4)).slice(0, 2)).toEqual(['PDFSelection', 'Representation'])
    expect(at(upper(2, 5))[0]).toBe('TextDescription')
    expect(at(own(4))).toEqual(['Transcript', 'AudioSelection'])
    expect(all(root, 'AudioSource').map(({ at }) => at['path'])).toEqual([`internal://${own(4)}.mp3`])
    expect(at(upper(9, 1))).toEqual([
      'Description',
      'VariableValue',
      'SourceRef',
      'SelectionRef',
      'SelectionRef',
    ])
    expect(at(upper(8, 1))).toEqual(['MemberSource', 'MemberNote'])
    expect(at(upper(7, 1))).toEqual(['PlainTextContent', 'NoteRef'])
    expect(at(upper(0, 11))).toEqual(['Description'])
    expect(all(root, 'VideoSource')).toHaveLength(2)
    expect(all(root, 'Link')).toHaveLength(1)
    expect(all(root, 'Vertex')[0]?.at['representedGUID']).toBe(upper(4, 1))
  })

  it('leave out what leads to nothing, and it is said', () => {
    const { root, losses } = out([
      part(pdfArea(1, coding(2, nowhere)), of('sources', [2, 4])),
      part(`<Link guid="${own(8)}" originGUID="${upper(4, 1)}" targetGUID="${nowhere}"/>`),
      // What names the link goes with it, what only shows it stays.
      part(
        `<Graph guid="${own(9)}"><Vertex guid="${own(10)}" firstX="0" firstY="0"/><Edge guid="${own(11)}" representedGUID="${own(8)}" sourceVertex="${own(10)}" targetVertex="${own(10)}"/><Edge guid="${own(12)}" sourceVertex="${own(10)}" targetVertex="${nowhere}"/></Graph>`,
      ),
    ])
    expect(losses).toEqual([
      '4 references in the parts of another program’s project were left out: what they named was removed.',
    ])
    expect(inside(all(root, 'PDFSelection')[0]!)).toEqual([])
    expect(all(root, 'Link')).toEqual([])
    expect(all(root, 'Edge').map(({ at }) => [at['guid'], at['representedGUID']])).toEqual([
      [own(11), undefined],
    ])
  })

  it('follow a code that was merged into another', () => {
    const { codes, ...records } = store.records()
    const from = Store.of({
      ...records,
      codes: codes.map((code) =>
        code.id === id(4, 6)
          ? {
              ...code,
              mergedInto: id(4, 1),
              status: 'merged',
              removed: { at, by: id(1, 1), batch: id(9, 9) },
            }
          : code,
      ),
    })
    const { root, losses } = out(
      [part(pdfArea(1, coding(2, upper(4, 6))), of('sources', [2, 4]))],
      'standard',
      from,
    )
    expect(losses).toEqual([])
    expect(all(all(root, 'PDFSelection')[0]!, 'CodeRef')[0]?.at['targetGUID']).toBe(upper(4, 1))
  })

  it('go with what they belonged to, and it is said', () => {
    const { losses, root } = out([
      part(pdfArea(1), of('sources', [2, 3])),
      // The PDF was corrected into a text: it has no pages any more.
      part(pdfArea(2), of('sources', [2, 7])),
    ])
    expect(losses).toEqual([
      '2 parts of another program’s project were left out: what they belonged to is not written.',
    ])
    expect(all(root, 'PDFSelection')).toEqual([])
  })

  it('are put in order, and what the format does not know is left out', () => {
    const { root, losses } = out([
      part(
        `<PDFSelection firstX="1.4" firstY="2" secondX="3" secondY="4" page="0" colour="red"><Coding guid="{${own(3).toLowerCase()}}"><CodeRef guid="${upper(4, 1)}"/></Coding><Description>First.</Description></PDFSelection>`,
        of('sources', [2, 4]),
      ),
      part('<PDFSelection page="first"/>', of('sources', [2, 4])),
    ])
    expect(losses).toEqual([
      '2 details of another program’s project were left out: the format has no place for them.',
    ])
    const [area] = all(root, 'PDFSelection')
    expect(inside(area!)).toEqual(['Description', 'Coding'])
    expect(area?.at).toMatchObject({ firstX: '1', page: '0' })
    expect(all(area!, 'Coding')[0]?.at['guid']).toBe(own(3))
  })

  it('that came twice are written once, and never under the GUID of a record', () => {
    const again = [part(`<VideoSource guid="${own(7)}"/>`), part(`<VideoSource guid="${upper(2, 4)}"/>`)]
    const { root, losses } = out([...everything, ...again])
    expect(losses).toEqual([])
    expect(all(root, 'VideoSource')).toHaveLength(2)
  })

  it('take their files with them, under the names they came with where these are free', () => {
    const file = (path: string, digit: string) => ({
      path,
      hash: digit.repeat(64),
      size: 3,
      extension: 'bin',
    })
    const { plan, root } = out([
      part(`<VideoSource guid="${own(1)}" path="internal://film.bin"/>`, null, [
        file('internal://film.bin', '1'),
      ]),
      part(`<PDFSource guid="${own(2)}" path="FILM.bin"/>`, null, [file('FILM.bin', '2')]),
      part(`<PDFSource guid="${own(3)}" path="internal://gone.pdf"/>`),
    ])
    expect(
      plan.files.filter(({ as, path }) => as === 'kept' && path.endsWith('.bin')).map(({ path }) => path),
    ).toEqual(['sources/film.bin', `sources/${'2'.repeat(64)}.bin`])
    expect(all(root, 'VideoSource')[0]?.at['path']).toBe('internal://film.bin')
    expect(all(root, 'PDFSource').map(({ at }) => at['path'])).toContain(`internal://${'2'.repeat(64)}.bin`)
    expect(all(root, 'PDFSource').map(({ at }) => at['path'])).toContain('internal://gone.pdf')
  })

  it('whose XML is missing are said to be', () => {
    const { part: record } = part(`<VideoSource guid="${own(7)}"/>`)
    expect(out([{ part: record, nodes: null }]).losses).toEqual([
      '1 part of another program’s project was left out: its file is missing in the project.',
    ])
  })

  const missing = noValidator('Project.xsd')
  if (missing) console.warn(`Project.xsd was not asked: ${missing}.`)
  it.skipIf(missing !== null)('are valid by the schema of the standard in every profile', () => {
    expect(
      schemaFindings(
        'Project.xsd',
        refiProfiles.map((profile) => out(everything, profile).xml),
      ),
    ).toBe('')
  })
})
