import type { Id } from '../../model/entities'
import type { XmlNode } from '../refi/xml-node'
import { element, reference, spelled, worded } from './element'
import { Segments } from './segments'
import { isAlive, memoIn, instantIn } from './rqda-cells'
import type { Parts } from './rqda-cells'
import { wholeIn, wordsOf } from './tables'

/** Categories of codes or of files. A code may be in several: they are groups. */
export function setsOf({ tables, maker, sources, codes }: Parts, kind: 'code' | 'file'): readonly XmlNode[] {
  const members = new Map<number, XmlNode[]>()
  for (const row of tables.rows(`tree${kind}`, {
    cid: 'number',
    fid: 'number',
    catid: 'number',
    status: 'number',
  })) {
    if (!isAlive(row) || row.catid === null) continue
    const of = kind === 'code' ? row.cid : row.fid
    const guid = of === null ? undefined : kind === 'code' ? codes.get(of) : sources.get(of)?.guid
    if (guid === undefined) continue
    const list = members.get(row.catid) ?? []
    members.set(row.catid, list)
    list.push(reference(kind === 'code' ? 'MemberCode' : 'MemberSource', guid))
  }
  return tables
    .rows(`${kind}cat`, { name: 'text', catid: 'number', memo: 'text', status: 'number' })
    .filter((row) => isAlive(row) && wordsOf(row.name).trim() !== '')
    .map(({ name, catid, memo }) =>
      element('Set', { guid: spelled(maker.guid(`${kind} category ${wordsOf(name)}`)), name }, [
        worded('Description', memoIn(memo)),
        ...(catid === null ? [] : (members.get(catid) ?? [])),
      ]),
    )
}

/** Pictures lie beside the database, nobody knows where: their codings are kept with their names. */
export function picturesOf({ tables, maker, codes }: Parts): readonly XmlNode[] {
  const segments = new Segments(maker)
  const guids = new Map<number, Id>()
  const pictures = tables
    .rows('image', { name: 'text', id: 'number', status: 'number' })
    .filter(isAlive)
    .map(({ name, id }) => {
      const guid = maker.guid(`picture ${wordsOf(name)}`)
      if (id !== null && !guids.has(id)) guids.set(id, guid)
      return { guid, name: wordsOf(name) }
    })
  for (const row of tables.rows('imageCoding', {
    cid: 'number',
    iid: 'number',
    x1: 'number',
    y1: 'number',
    x2: 'number',
    y2: 'number',
    memo: 'text',
    owner: 'text',
    date: 'text',
    status: 'number',
  })) {
    if (!isAlive(row)) continue
    const picture = row.iid === null ? undefined : guids.get(row.iid)
    const code = row.cid === null ? undefined : codes.get(row.cid)
    const [firstX, firstY, secondX, secondY] = [row.x1, row.y1, row.x2, row.y2].map(wholeIn)
    if (
      picture === undefined ||
      code === undefined ||
      firstX == null ||
      firstY == null ||
      secondX == null ||
      secondY == null
    ) {
      maker.leave('imageCoding', 1)
      continue
    }
    const by = maker.coder(row.owner)
    segments.code(
      picture,
      'PictureSelection',
      { firstX, firstY, secondX, secondY },
      {
        ...{ code, by, at: instantIn(row.date), notes: [] },
        description: memoIn(row.memo),
      },
    )
  }
  return pictures.map(({ guid, name }) =>
    element(
      'PictureSource',
      { guid: spelled(guid), name, path: `relative:///${name.split(/[\\/]/).at(-1) ?? ''}` },
      [...segments.of(guid)],
    ),
  )
}
