import { derivedGuid } from '../../shared/exchange/refi/guid'
import type { Foreign, Id, Source } from '../../shared/model/entities'
import { id } from '../unit/exchange/project'

const at = '2026-03-02T09:15:00.456Z'
const ana = id(1, 1)

/** Parts of other programs' projects on what there is; with `gone` some of them name what was removed. */
export function keptParts(
  has: {
    readonly sources: readonly Source[]
    readonly codes: readonly { readonly id: Id }[]
    readonly cases: readonly { readonly id: Id }[]
    readonly memos: readonly { readonly id: Id }[]
  },
  gone: boolean,
  keep: (bytes: Uint8Array | string, extension: string) => string,
): readonly Foreign[] {
  const parts: Foreign[] = []
  const upper = (one: { readonly id: Id } | undefined): string | null => one?.id.toUpperCase() ?? null
  const put = (element: string, on: Foreign['on'], xml: string, files: Foreign['files'] = []): void =>
    void parts.push({
      ...{ id: derivedGuid(`part ${parts.length}`), element, on, files, count: 1 },
      ...{ xml: keep(xml, 'xml'), createdAt: at, createdBy: ana },
    })
  const guid = (n: number): string => `B${id(0, n).slice(1)}`.toUpperCase()
  const one = upper(has.codes[0])
  const other = upper(has.codes[1])
  const nowhere = 'DEADDEAD-0000-4000-8000-000000000001'
  put(
    'VideoSource',
    null,
    `<VideoSource guid="${guid(1)}" name="Street &amp; yard" path="relative:///street.mp4"><VideoSelection guid="${guid(2)}" begin="10" end="20">` +
      (one ? `<Coding guid="${guid(3)}"><CodeRef targetGUID="${gone ? nowhere : one}"/></Coding>` : '') +
      '</VideoSelection></VideoSource>',
  )
  const bytes = Buffer.from([1, 2, 3])
  const lying = {
    path: 'internal://Map of the ward.bin',
    hash: keep(bytes, 'bin'),
    size: 3,
    extension: 'bin',
  }
  put('PDFSource', null, `<PDFSource guid="${guid(4)}" name="Scan" path="${lying.path}"/>`, [lying])
  put(
    'Graph',
    null,
    `<Graph guid="${guid(5)}" name="Map"><Vertex guid="${guid(6)}"${one ? ` representedGUID="${one}"` : ''} firstX="1" firstY="2"/><Vertex guid="${guid(7)}" firstX="3" firstY="4" shape="Oval"/><Edge guid="${guid(8)}" sourceVertex="${guid(6)}" targetVertex="${guid(7)}"/></Graph>`,
  )
  if (one && other)
    put(
      'Link',
      null,
      `<Link guid="${guid(9)}" name="leads to" direction="OneWay" originGUID="${one}" targetGUID="${gone ? nowhere : other}"/>`,
    )
  const [source] = has.sources
  if (source && !source.image) {
    const on = { table: 'sources', id: source.id } as const
    put(
      'AudioSource',
      on,
      `<AudioSource guid="${guid(11)}" name="${source.media ? 'talk.wav' : 'Old tape'}" path="relative:///tape.mp3"><AudioSelection guid="${guid(12)}" begin="0" end="900"/></AudioSource>`,
    )
  }
  const [someCase] = has.cases
  if (someCase) {
    const on = { table: 'cases', id: someCase.id } as const
    put('Description', on, '<Description>Moved away in spring.</Description>')
    put('SourceRef', on, `<SourceRef targetGUID="${guid(1)}"/>`)
    put('SelectionRef', on, `<SelectionRef targetGUID="${guid(2)}"/>`)
    if (one) put('CodeRef', on, `<CodeRef targetGUID="${one}"/>`)
  }
  const [memo, next] = has.memos
  if (memo && next)
    put('NoteRef', { table: 'memos', id: memo.id }, `<NoteRef targetGUID="${next.id.toUpperCase()}"/>`)
  if (memo && has.codes.length > 0)
    put(
      'MemberNote',
      { table: 'groups', id: id(8, 1) },
      `<MemberNote targetGUID="${memo.id.toUpperCase()}"/>`,
    )
  put('Description', { table: 'variables', id: id(0, 11) }, '<Description>In years.</Description>')
  put('Set', null, `<Set guid="${guid(13)}" name="Films"><MemberSource targetGUID="${guid(1)}"/></Set>`)
  return parts
}
