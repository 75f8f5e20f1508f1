import { SaxesParser } from 'saxes'
import { once, shapes, unordered } from './schema'

interface Open {
  readonly name: string
  readonly counts: Map<string, number>
  /** Place of the last child in the order of the schema. */
  at: number
}

const upperGuid = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/

/** Checks a `project.qde` as it is read: take in all pieces, then ask for what is wrong. */
export interface RefiCheck {
  write(piece: string): void
  /** One line for each thing that is against the schema, or refers to nothing; none for a good file. */
  end(): readonly string[]
}

/**
 * A light check: well-formed, elements in the order of the schema, nothing required left out, no container empty, no GUID
 * twice, no reference to nothing, exactly one plain text to each text. Project.xsd itself checks values too.
 */
export function refiCheck(): RefiCheck {
  const problems: string[] = []
  const guids = new Map<string, string>()
  const targets = new Map<string, string>()
  const open: Open[] = []
  const parser = new SaxesParser()
  const wrong = (what: string): void => void problems.push(`line ${parser.line}: ${what}`)
  parser.on('error', (error) => wrong(error.message))
  parser.on('opentag', ({ name, attributes }) => {
    const shape = shapes[name]
    const above = open.at(-1)
    if (!shape) wrong(`${name} is no element of the schema`)
    else {
      for (const need of shape.needs) if (!(need in attributes)) wrong(`${name} has no ${need}`)
      for (const each of Object.keys(attributes))
        if (!shape.needs.includes(each) && !shape.may.includes(each)) wrong(`${name} has ${each}`)
    }
    if (above) place(above, name)
    else if (name !== 'Project') wrong(`${name} is the root`)
    const { guid, targetGUID } = attributes as Record<string, string | undefined>
    if (guid !== undefined) {
      if (!upperGuid.test(guid)) wrong(`${guid} is no GUID in upper case`)
      // The same passage may be given as an area and as a range (REFI-QDA 1.5, annex A.2).
      const isTwin = guids.get(guid) === 'PDFSelection' && name === 'PlainTextSelection'
      if (guids.has(guid) && !isTwin) wrong(`${guid} is used twice`)
      guids.set(guid, name)
    }
    for (const [at, value] of Object.entries(attributes as Record<string, string>))
      if (
        /^(?:targetGUID|originGUID|representedGUID|sourceVertex|targetVertex|creatingUser|modifyingUser|fromSyncPoint|toSyncPoint)$/.test(
          at,
        )
      )
        targets.set(value, `${name} ${at}`)
    if (targetGUID === '') wrong(`${name} names nothing`)
    open.push({ name, counts: new Map(), at: 0 })
    const path = 'plainTextPath' in attributes
    if (path) open.at(-1)?.counts.set('PlainTextContent', 1)
  })
  const place = (above: Open, name: string): void => {
    const order = shapes[above.name]?.children ?? []
    const at = order.indexOf(name)
    if (at < 0) wrong(`${name} stands in ${above.name}`)
    else if (at < above.at && !unordered.has(above.name)) wrong(`${name} comes too late in ${above.name}`)
    else above.at = at
    const count = (above.counts.get(name) ?? 0) + 1
    above.counts.set(name, count)
    if (count > 1 && (once.has(name) || once.has(`${name} of ${above.name}`)))
      wrong(`${name} comes twice in ${above.name}`)
  }
  parser.on('closetag', ({ name }) => {
    const closed = open.pop()
    if (!closed) return
    if (shapes[name]?.filled && closed.counts.size === 0) wrong(`${name} is empty`)
    const hasText = ['TextSource', 'Note', 'Representation', 'Transcript'].includes(name)
    if (hasText && !closed.counts.has('PlainTextContent')) wrong(`${name} has no plain text`)
  })
  return {
    write: (piece) => void parser.write(piece),
    end: () => {
      parser.close()
      for (const [target, where] of targets)
        if (!guids.has(target)) problems.push(`${where} names ${target}, which is nowhere`)
      return problems
    },
  }
}
