import { SaxesParser } from 'saxes'

/** A code as it stands in a .qdc file. */
export interface QdcCode {
  readonly guid: string | undefined
  readonly name: string | undefined
  readonly isCodable: string | undefined
  readonly color: string | undefined
  readonly depth: number
  description: string | null
}

export interface QdcSet {
  readonly guid: string
  readonly name: string
  readonly members: string[]
}

/** Reads a .qdc file strictly; throws for anything that is not well-formed. */
export function readQdc(xml: string): {
  readonly attributes: ReadonlyMap<string, string>
  readonly codes: readonly QdcCode[]
  readonly sets: readonly QdcSet[]
} {
  const parser = new SaxesParser()
  let attributes = new Map<string, string>()
  const codes: QdcCode[] = []
  const sets: QdcSet[] = []
  const open: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes: found }) => {
    const at = new Map(Object.entries(found))
    if (name === 'CodeBook') attributes = at
    if (name === 'Code') {
      codes.push({
        guid: at.get('guid'),
        name: at.get('name'),
        isCodable: at.get('isCodable'),
        color: at.get('color'),
        depth: open.filter((above) => above === 'Code').length,
        description: null,
      })
    }
    if (name === 'Description') codes.at(-1)!.description = ''
    if (name === 'Set') sets.push({ guid: at.get('guid')!, name: at.get('name')!, members: [] })
    if (name === 'MemberCode') sets.at(-1)!.members.push(at.get('guid')!)
    open.push(name)
  })
  parser.on('text', (text) => {
    if (open.at(-1) === 'Description') codes.at(-1)!.description += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return { attributes, codes, sets }
}
