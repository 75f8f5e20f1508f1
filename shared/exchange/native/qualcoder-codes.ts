import type { Id } from '../../model/entities'
import type { XmlNode } from '../refi/xml-node'
import { codeTree } from './code-tree'
import type { TreeItem } from './code-tree'
import { element, spelled, worded } from './element'
import type { Maker } from './maker'
import { wordsOf } from './tables'
import type { Tables } from './tables'

/** Categories and codes in one tree; `guids` are those of the codes, by their numbers. */
export function codesOf(
  tables: Tables,
  maker: Maker,
): { readonly guids: ReadonlyMap<number, Id>; readonly tree: readonly XmlNode[] } {
  const guids = new Map<number, Id>()
  const items: TreeItem[] = []
  for (const { catid, name, memo, supercatid } of tables.rows('code_cat', {
    catid: 'number',
    name: 'text',
    memo: 'text',
    supercatid: 'number',
  })) {
    const attributes = { guid: spelled(maker.guid(`category ${wordsOf(name)}`)), name, isCodable: 'false' }
    const node = element('Code', attributes, [worded('Description', memo)])
    items.push({
      key: `category ${catid}`,
      parent: supercatid === null ? null : `category ${supercatid}`,
      node,
    })
  }
  for (const { cid, name, memo, catid, color, supercid } of tables.rows('code_name', {
    cid: 'number',
    name: 'text',
    memo: 'text',
    catid: 'number',
    color: 'text',
    supercid: 'number',
  })) {
    const guid = maker.guid(`code ${wordsOf(name)}`)
    if (cid !== null && !guids.has(cid)) guids.set(cid, guid)
    const node = element('Code', { guid: spelled(guid), name, isCodable: 'true', color }, [
      worded('Description', memo),
    ])
    const parent = supercid !== null ? `code ${supercid}` : catid !== null ? `category ${catid}` : null
    items.push({ key: `code ${cid}`, parent, node })
  }
  return { guids, tree: codeTree(items) }
}
