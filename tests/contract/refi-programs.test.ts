import { describe, expect, it } from 'vitest'
import { code, coding, guid, qde, qdpx, selection, text } from '../made-refi'
import { at, bring, coded, diary, dir, emic, names, opened, useStudy } from './refi-study'

useStudy()

describe('ways of other programs', () => {
  it('NVivo for Mac writes cases as codes too: their codings are passages of the case', async () => {
    const report = await bring(
      await qdpx(
        qde({
          origin: 'NVivo for Mac 20.5.0',
          codes: code(1, 'Cases', code(40, 'Bo', code(2, 'Bo’s tea'))),
          sources: text(10, 'diary', selection(11, ...at('Nobody spoke'), coding(12, 40))),
          more: `<Cases><Case guid="${guid(40).toUpperCase()}" name="Bo"/></Cases>`,
        }),
        { 'diary.txt': diary },
      ),
    )
    expect(report.counts).toMatchObject({ codes: { made: 2 }, codings: { made: 0 }, cases: { made: 1 } })
    expect(await names('codes')).toEqual(['Cases', 'Bo’s tea'])
    await opened(({ engine: { store } }) => {
      expect(store.get('cases', guid(40))?.quotationIds).toEqual([guid(11)])
      expect(store.get('codes', guid(2))?.parentId).toBe(guid(1))
    })
  })

  it('ATLAS.ti for Mac lists a transcript twice: it is one text, with its recording', async () => {
    const report = await bring(
      await qdpx(
        qde({
          origin: 'ATLAS.ti 8.4.0',
          codes: code(1, 'Waiting'),
          sources:
            text(10, 'diary', selection(11, ...at('Nobody spoke'), coding(12, 1))) +
            `<VideoSource guid="${guid(20)}" name="" path="relative:///film.mp4"><Transcript guid="${guid(21)}" plainTextPath="internal://diary.txt">` +
            `<SyncPoint guid="${guid(22)}" timeStamp="0" position="0"/><SyncPoint guid="${guid(23)}" timeStamp="4200" position="24"/>` +
            `<TranscriptSelection guid="${guid(24)}" fromSyncPoint="${guid(22)}" toSyncPoint="${guid(23)}">${coding(25, 1)}</TranscriptSelection></Transcript>` +
            `<VideoSelection guid="${guid(26)}" begin="0" end="10">${coding(27, 1)}</VideoSelection></VideoSource>`,
        }),
        { 'diary.txt': diary },
      ),
    )
    expect(await names('sources')).toEqual(['diary'])
    expect(report.kept).toEqual([{ element: 'VideoSource', count: 1 }])
    expect(report.missing).toMatchObject([{ path: 'relative:///film.mp4' }])
    expect(await coded()).toEqual({ 'Nobody spoke': ['Waiting'], 'The nurse came at four.\n': ['Waiting'] })
    await opened(async ({ engine: { store }, contents }) => {
      const { structure } = store.need('revisions', store.need('sources', guid(10)).revisionId)
      expect(contents.json(structure ?? '')).toMatchObject({
        turns: [
          { start: 0, from: 0, to: 4200 },
          { from: 4200, to: null },
        ],
      })
      const [kept] = [...store.all('foreign')]
      expect(kept?.on).toEqual({ table: 'sources', id: guid(10) })
      const xml = (await contents.original(kept?.xml ?? '', 'xml')).toString()
      expect(xml).toContain('VideoSelection')
      expect(xml).not.toContain('Transcript')
    })
  })

  it('ATLAS.ti gives a PDF and its words one GUID, and areas that are passages too: each coding comes once', async () => {
    const report = await bring(
      await qdpx(
        qde({
          origin: 'ATLAS.ti 9.1',
          codes: code(1, 'Waiting'),
          sources:
            `<PDFSource guid="${guid(10)}" name="Leaflet" path="internal://none.pdf"><PDFSelection guid="${guid(11)}" page="0" firstX="1" firstY="2" secondX="3" secondY="4">${coding(12, 1)}</PDFSelection>` +
            `<Representation guid="${guid(10)}" plainTextPath="internal://diary.txt">${selection(11, ...at('Nobody spoke'), coding(13, 1))}</Representation></PDFSource>`,
        }),
        { 'diary.txt': diary },
      ),
    )
    expect(report.kept).toEqual([{ element: 'PDFSelection', count: 1 }])
    expect(await coded()).toEqual({ 'Nobody spoke': ['Waiting'] })
    await opened(async ({ engine: { store }, contents }) => {
      const [kept] = [...store.all('foreign')]
      expect((await contents.original(kept?.xml ?? '', 'xml')).toString()).not.toContain('Coding')
    })
  })

  it.each(['MAXQDA 24', 'Quirkos 2.5'])(
    '%s writes values of a text in a case without a name',
    async (origin) => {
      await bring(
        await qdpx(
          qde({
            origin,
            sources: text(10, 'diary'),
            more:
              `<Variables><Variable guid="${guid(30)}" name="Floor" typeOfVariable="Text"/></Variables>` +
              `<Cases><Case guid="${guid(40)}"><VariableValue><VariableRef targetGUID="${guid(30)}"/><TextValue>three</TextValue></VariableValue><SourceRef targetGUID="${guid(10)}"/></Case></Cases>`,
          }),
          { 'diary.txt': diary },
        ),
      )
      expect(await names('cases')).toEqual([])
      await opened(({ engine: { store } }) => {
        expect(store.get('sources', guid(10))?.values).toEqual([{ variableId: guid(30), value: 'three' }])
      })
    },
  )

  it('qc names files without a scheme and sources not at all', async () => {
    await bring(
      await qdpx(
        qde({ origin: 'qc 1.3.2', sources: `<TextSource guid="${guid(10)}" plainTextPath="diary.txt"/>` }),
        { 'diary.txt': diary },
      ),
    )
    expect(await names('sources')).toEqual(['diary.txt'])
  })

  it('users are missing, codes are missing, codings name nothing: it is said, and nothing is lost on the way', async () => {
    const report = await bring(
      await qdpx(
        qde({
          codes: code(1, 'Waiting') + code(2, 'Waiting'),
          sources: text(
            10,
            'diary',
            selection(
              11,
              ...at('nurse'),
              coding(12, 99, `creatingUser="${guid(91)}"`) + `<Coding guid="${guid(13)}"/>`,
            ),
          ),
          more: '<Wishes><Wish/></Wishes>',
        }),
        { 'diary.txt': diary },
      ),
    )
    expect(report.losses).toEqual([
      { what: 'codes-missing', count: 1 },
      { what: 'coders-missing', count: 1 },
      { what: 'codings-without-code', count: 1 },
    ])
    expect(report.unknown).toEqual([{ name: 'Wishes', count: 1 }])
    expect(await names('codes')).toEqual(['Waiting', 'Waiting (2)', `Missing code (${guid(99)})`])
    expect(await names('coders')).toContain(`Unknown coder (${guid(91)})`)
  })

  it('names of codes that are kept apart are followed by what is kept', async () => {
    await emic('add-code', dir, 'Waiting')
    await bring(
      qde({
        codes: code(1, 'Waiting'),
        more: `<Graphs><Graph guid="${guid(60)}"><Vertex guid="${guid(61)}" representedGUID="${guid(1)}" firstX="1" firstY="1"/></Graph></Graphs>`,
      }),
      'a.qde',
    )
    await opened(async ({ engine: { store }, contents }) => {
      const [own] = [...store.all('codes')]
      const [kept] = [...store.all('foreign')]
      expect((await contents.original(kept?.xml ?? '', 'xml')).toString()).toContain(
        `representedGUID="${own?.id.toUpperCase()}"`,
      )
    })
  })
})
