import { describe, expect, it } from 'vitest'
import { refiCheck } from '../../../shared/exchange/refi-out/check'
import { partGuid } from '../../../shared/exchange/refi-out/guids'
import { refiLosses } from '../../../shared/exchange/refi-out/losses'
import { fileText } from '../../../shared/exchange/refi-out/positions'
import { forms, refiProfiles } from '../../../shared/exchange/refi-out/profile'
import { sentenceOf } from '../../../renderer/strings/said'
import { Store } from '../../../shared/core/store'
import { code, id, store as plain } from './project'
import { all, byGuid, readXml, targets } from './read-qde'
import type { Part } from './read-qde'
import { planned, qde, reader, store } from './refi-project'
import { noValidator, schemaFindings } from './xmllint'

const findings = (xml: string): readonly string[] => {
  const check = refiCheck()
  check.write(xml)
  return check.end()
}
const upper = (table: number, n: number): string => id(table, n).toUpperCase()
const standard = readXml(qde(store, 'standard'))
const inside = (part: Part): readonly string[] => part.parts.map(({ name }) => name)
const described = (part: Part): string | undefined =>
  part.parts.find(({ name }) => name === 'Description')?.text

describe('a REFI-QDA project', () => {
  it.each(refiProfiles)('in the profile %s keeps order, required fields and references', (profile) => {
    expect(findings(qde(store, profile))).toEqual([])
  })

  const missing = noValidator('Project.xsd')
  if (missing) console.warn(`Project.xsd was not asked: ${missing}.`)
  it.skipIf(missing !== null)('is valid by the schema of the standard in every profile', () => {
    const empty = Store.of({ project: plain.records().project, coders: plain.records().coders })
    const odd = Store.of({
      ...plain.records(),
      codes: [code(1, '\u0007\uFFFE', { definition: ' ' })],
      codings: [],
    })
    const documents = [store, plain, empty, odd].flatMap((of) =>
      refiProfiles.map((profile) => qde(of, profile)),
    )
    expect(schemaFindings('Project.xsd', documents)).toBe('')
    expect(schemaFindings('Project.xsd', [qde(store, 'standard').replace('isCodable="true"', '')])).toContain(
      "'isCodable' is required",
    )
  })

  it('is the same, byte for byte, every time', () => {
    expect(qde(Store.of(store.records()), 'standard')).toBe(qde(store, 'standard'))
  })

  it('gives passages in code points with their codings by coder, and begins each with its words', () => {
    const source = byGuid(standard, id(2, 2))
    expect(source.at).toMatchObject({ name: '论坛 "2"', plainTextPath: `internal://${upper(2, 2)}.txt` })
    const selection = byGuid(source, id(5, 2))
    const points = [...reader.text(id(3, 2))]
    const [start, end] = [Number(selection.at['startPosition']), Number(selection.at['endPosition'])]
    expect(points.slice(start, end).join('')).toBe('监管部门说：“先有证据，再有市场”。𠮷田医生同意。')
    expect(selection.at['name']).toBe('监管部门说：“先有证据，再有市场”。𠮷田医生同意。')
    expect(all(selection, 'Coding').map(({ at }) => [at['guid'], at['creatingUser']])).toEqual([
      [upper(6, 1), upper(1, 1)],
      [upper(6, 3), upper(1, 2)],
    ])
    expect(selection.at['creationDateTime']).toBe('2026-03-02T09:15:00Z')
  })

  it('leaves out what was put away, and says so of passages whose words are gone', () => {
    const xml = qde(store, 'standard')
    for (const gone of [upper(2, 3), upper(4, 6), upper(6, 15), upper(5, 14), upper(6, 14)])
      expect(xml).not.toContain(gone)
    const losses = refiLosses(planned(store, 'standard'), { profile: 'standard', astral: true })
    expect(losses).toEqual([
      'The parts of a definition stand in one description, as labelled paragraphs.',
      'Themes are written as codes, and as sets of the codes that belong to them.',
      'The origin and the status of codes are left out.',
      'Examples that are quotations are written as text, without their link to the passage.',
      '1 passage was left out with its codings: its words are not in the corrected text.',
      'That a coder is not sure of a coding is written as a note.',
      'Passages of PDFs are ranges of their text, not areas of their pages.',
      'Texts hold characters such as emoji, behind which NVivo for Windows may show codings shifted. There is a form for NVivo.',
      'Only the present text of each source is written, not its earlier revisions.',
      'Headings, pages and turns of speakers are left out; the plain text stands for itself.',
      'Original files of corrected texts are left out, because they hold the words from before.',
      'Languages of sources, and who has read them, are left out.',
      'Values that do not fit their attribute are written as text.',
      '1 memo was left out: what it is about was removed.',
      'Who made codes, groups, cases and attributes and when, and the colours of coders, are left out. Times are written to the second.',
      'The history, the trash and kept questions stay in the project; they are not written.',
    ])
  })

  it('says what is lost in sentences that the window knows in every language', () => {
    const aliased = [...store.all('codes')].map((one) => ({
      ...one,
      aliases: ['Other'],
      definitionNumber: 3,
    }))
    const webp = [...store.all('sources')].map((one) =>
      one.original ? { ...one, original: { ...one.original, extension: 'webp' } } : one,
    )
    for (const of of [store, Store.of({ ...store.records(), codes: aliased, sources: webp })])
      for (const profile of refiProfiles)
        for (const loss of refiLosses(planned(of, profile), { profile, astral: true }))
          expect([loss, sentenceOf(loss)?.key]).toEqual([loss, expect.any(String)])
  })

  it('writes a PDF with its text as representation', () => {
    const source = byGuid(standard, id(2, 4))
    expect(source.name).toBe('PDFSource')
    expect(inside(source)).toEqual(['Representation', 'NoteRef', 'VariableValue', 'VariableValue'])
    expect(source.at['path']).toBe(`internal://${upper(2, 4)}.pdf`)
    const [text] = all(source, 'Representation')
    expect(text?.at['guid']).not.toBe(upper(2, 4))
    expect(all(source, 'PlainTextSelection')[0]?.at).toMatchObject({ startPosition: '10', endPosition: '14' })
    expect(all(source, 'TextValue').map(({ text: value }) => value)).toEqual([
      '1000000000000000000000',
      'not a date',
    ])
  })

  it('writes an image with its areas; the whole image is an area too', () => {
    const source = byGuid(standard, id(2, 5))
    expect(source.name).toBe('PictureSource')
    expect(
      all(source, 'PictureSelection').map(({ at }) => [
        at['firstX'],
        at['firstY'],
        at['secondX'],
        at['secondY'],
      ]),
    ).toEqual([
      ['10', '20', '40', '60'],
      ['0', '0', '640', '480'],
    ])
    const comment = byGuid(standard, partGuid(id(6, 11), 'comment'))
    expect(comment.at['name']).toBe('Comment')
    expect(all(comment, 'PlainTextContent')[0]?.text).toBe('Look at the hands.')
    expect(targets(byGuid(standard, id(6, 11)), 'NoteRef')).toEqual([comment.at['guid']])
  })

  it('writes a recording with its transcript and times; passages stand once, on the text beside it', () => {
    const [audio] = all(standard, 'AudioSource')
    const [transcript] = all(standard, 'Transcript')
    const twin = byGuid(standard, id(2, 6))
    expect(audio?.at).toMatchObject({
      name: 'talk.mp3',
      path: `internal://${partGuid(id(2, 6), 'recording')}.mp3`,
    })
    expect(transcript?.at['plainTextPath']).toBe(twin.at['plainTextPath'])
    expect(all(standard, 'SyncPoint').map(({ at }) => [at['position'], at['timeStamp']])).toEqual([
      ['0', '0'],
      ['18', '1500'],
      ['19', '1500'],
      ['24', '1800'],
    ])
    expect(all(standard, 'TranscriptSelection')).toEqual([])
    expect(all(twin, 'PlainTextSelection')).toHaveLength(1)
  })

  it('names a recording that is too large, linked or missing, and never the folder it lies in', () => {
    const talk = store.need('sources', id(2, 6))
    const places = [
      { at: 'path', path: '/home/ana/secret/talk.mp3' },
      { at: 'project', hash: 'c'.repeat(64), size: 2_147_483_648, extension: 'mp3' },
    ] as const
    for (const place of places) {
      const media = { kind: 'audio', fileName: 'talk.mp3', place, duration: null } as const
      const sources = [...store.all('sources')].map((one) => (one === talk ? { ...talk, media } : one))
      const of = Store.of({ ...store.records(), sources })
      expect(qde(of, 'standard')).not.toContain('secret')
      expect(all(readXml(qde(of, 'standard')), 'AudioSource')[0]?.at['path']).toBe('relative:///talk.mp3')
      expect(planned(of, 'standard').files.some(({ path }) => path.endsWith('.mp3'))).toBe(false)
      expect(refiLosses(planned(of, 'standard'), { profile: 'standard', astral: false })).toContain(
        '1 recording is named in the file and not in it. Send it along.',
      )
    }
  })

  it('never hands out the original of a text that was corrected', () => {
    const paths = planned(store, 'standard').files.map(({ path }) => path)
    expect(paths).toContain(`sources/${upper(2, 7)}.txt`)
    expect(paths).not.toContain(`sources/${upper(2, 7)}.docx`)
    expect(byGuid(standard, id(2, 7)).at['richTextPath']).toBeUndefined()
  })

  it('writes cases with values, sources and passages, groups and themes as sets', () => {
    const ben = byGuid(standard, id(9, 1))
    expect(inside(ben)).toEqual(['VariableValue', 'SourceRef', 'SelectionRef'])
    expect(all(ben, 'BooleanValue')[0]?.text).toBe('true')
    const sets = all(standard, 'Set').map((set) => [
      set.at['name'],
      set.parts
        .filter(({ name }) => name !== 'Description')
        .map(({ name, at }) => `${name} ${at['targetGUID']}`),
    ])
    expect(sets).toEqual([
      ['Papers', [`MemberSource ${upper(2, 4)}`]],
      ['Empty', []],
      ['Regulation & oversight', [`MemberCode ${upper(4, 2)}`, `MemberCode ${upper(4, 4)}`]],
      ['@市场 | 商业化', []],
      ['Analytic memos', [1, 3, 5].map((n) => `MemberNote ${upper(7, n)}`)],
      ['Decision memos', [`MemberNote ${upper(7, 2)}`]],
    ])
  })

  it('keeps memos as notes with their writer, and points at them from everything they are about', () => {
    const note = byGuid(standard, id(7, 3))
    expect(note.at).toMatchObject({ name: 'On a code and a passage', creatingUser: upper(1, 1) })
    expect(all(note, 'PlainTextContent')[0]?.text).toBe('About “On a code and a passage”\nand more.')
    expect(targets(byGuid(standard, id(4, 2)), 'NoteRef')).toEqual([upper(7, 3)])
    expect(targets(byGuid(standard, id(5, 13)), 'NoteRef')).toEqual([upper(7, 3)])
    expect(targets(byGuid(standard, id(6, 13)), 'NoteRef')).toEqual([upper(7, 5)])
    const [unsure] = targets(byGuid(standard, id(6, 10)), 'NoteRef')
    expect(byGuid(standard, unsure ?? '').at['name']).toBe('Not sure')
  })
})

describe('the profiles', () => {
  it('for NVivo count UTF-16 units and two for each line end, and link sources to memos in files', () => {
    const found = readXml(qde(store, 'nvivo'))
    const text = fileText(reader.text(id(3, 2)), forms.nvivo)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const { startPosition, endPosition } = byGuid(found, id(5, 3)).at
    expect(text.slice(1 + Number(startPosition), 1 + Number(endPosition))).toBe('<b>谁来监管？</b>')
    expect(all(found, 'Link').map(({ at }) => [at['originGUID'], at['targetGUID']])).toEqual([
      [upper(2, 4), upper(7, 2)],
    ])
    expect(byGuid(found, id(7, 2)).at['plainTextPath']).toBe(`internal://${upper(7, 2)}.txt`)
    expect(all(found, 'Variable').map(({ at }) => at['name'])).toEqual([
      'Attributes:Age',
      'Attributes:Day',
      'Person:Agreed',
    ])
    const paths = planned(store, 'nvivo').files.map(({ path }) => path)
    expect(paths).toContain(`sources/${upper(2, 1)}.docx`)
    expect(paths).toContain(`sources/${upper(7, 2)}.docx`)
  })

  it('for MAXQDA describe what has one remark, and keep notes where there are more', () => {
    const found = readXml(qde(store, 'maxqda'))
    expect(described(byGuid(found, id(2, 4)))).toBe('On a source\nAbout “On a source”\nand more.')
    expect(described(byGuid(found, id(5, 11)))).toBe('Look at the hands.')
    expect(described(byGuid(found, id(5, 13)))).toBeUndefined()
    expect(all(found, 'Note').map(({ at }) => at['name'])).toContain('On a code and a passage')
  })

  it('for ATLAS.ti keep one level of codes, write remarks as descriptions and values as sets too', () => {
    const found = readXml(qde(store, 'atlasti'))
    const roots = all(found, 'Codes')[0]?.parts.map(({ at }) => at['name'])
    expect(roots).toEqual([
      'Regulation & oversight',
      'Regulation & oversight::<script>alert(1)</script>::constructor',
      'Actors',
      '@市场 | 商业化',
    ])
    expect(described(byGuid(found, id(5, 13)))).toBe(
      'On a code and a passage\nAbout “On a code and a passage”\nand more.\n\nOn a coding\nAbout “On a coding”\nand more.',
    )
    expect(all(found, 'Note').map(({ at }) => at['name'])).toEqual(['Free', 'Not sure'])
    expect(all(found, 'Set').map(({ at }) => at['name'])).toContain('Day: 2024-02-29')
    expect(refiLosses(planned(store, 'atlasti'), { profile: 'atlasti', astral: false })).toEqual(
      expect.arrayContaining([
        'Codes deeper than one level stand by themselves, named by their path.',
        'Memos and comments that stand as descriptions are without their writer, day and kind; those on codes follow the definition.',
        'This form is experimental: it was made after files of that program, and nobody has tried it there yet.',
      ]),
    )
  })
})
