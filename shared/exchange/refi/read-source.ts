import type { Id } from '../../model/entities'
import { guidOf, normalGuid, targetOf } from './guid'
import type {
  RefiCoding,
  RefiPictureSelection,
  RefiSource,
  RefiSyncPoint,
  RefiText,
  RefiTextSelection,
  RefiTranscript,
  RefiTranscriptSelection,
  RefiValue,
  RefiVariable,
  Stamp,
} from './project'
import { readTyped } from '../../text/typed-value'
import { instantOf, wholeOf } from './simple-types'
import { attribute, childOf, childrenOf, said } from './xml-node'
import type { XmlNode } from './xml-node'

const kinds: ReadonlyMap<string, RefiSource['kind']> = new Map([
  ['TextSource', 'text'],
  ['PictureSource', 'picture'],
  ['PDFSource', 'pdf'],
  ['AudioSource', 'audio'],
  ['VideoSource', 'video'],
])

export const stampOf = (node: XmlNode): Stamp => ({
  by: normalGuid(attribute(node, 'creatingUser')),
  at: instantOf(said(node, 'creationDateTime')),
})

export const descriptionOf = (node: XmlNode): string => {
  const text = childOf(node, 'Description')?.text ?? ''
  return text.trim() === '' ? '' : text
}

export const notesOf = (node: XmlNode): readonly Id[] =>
  childrenOf(node, 'NoteRef').flatMap((ref) => targetOf(ref) ?? [])

export const textOf = (node: XmlNode): RefiText => ({
  path: said(node, 'plainTextPath'),
  content: childOf(node, 'PlainTextContent')?.text ?? null,
  rich: said(node, 'richTextPath'),
})

export const codingsOf = (node: XmlNode, place: string): readonly RefiCoding[] =>
  childrenOf(node, 'Coding').map((coding, i) => {
    const ref = childOf(coding, 'CodeRef')
    return {
      guid: guidOf(coding, `${place}/coding ${i}`),
      code: ref ? targetOf(ref) : null,
      notes: notesOf(coding),
      ...stampOf(coding),
    }
  })

const valueKinds: readonly (readonly [string, RefiVariable['type']])[] = [
  ['TextValue', 'text'],
  ['BooleanValue', 'boolean'],
  ['IntegerValue', 'integer'],
  ['FloatValue', 'float'],
  ['DateValue', 'date'],
  ['DateTimeValue', 'datetime'],
]

export const valuesOf = (node: XmlNode): readonly RefiValue[] =>
  childrenOf(node, 'VariableValue').flatMap((holder): readonly RefiValue[] => {
    const ref = childOf(holder, 'VariableRef')
    const variable = ref ? targetOf(ref) : null
    for (const [name, kind] of valueKinds) {
      const words = childOf(holder, name)?.text
      if (variable === null || words === undefined || words.trim() === '') continue
      const value = kind === 'text' ? words : typed(kind, words.trim())
      return [
        value === null ? { variable, kind: 'text', words, value: words } : { variable, kind, words, value },
      ]
    }
    return []
  })

/** A value in the form records have it; null where its words are not of its kind. */
function typed(kind: RefiVariable['type'], words: string): string | number | boolean | null {
  switch (kind) {
    case 'boolean':
      return /^(?:true|1)$/i.test(words) ? true : /^(?:false|0)$/i.test(words) ? false : null
    case 'integer':
      return /^[+-]?\d+$/.test(words) && Number.isSafeInteger(Number(words)) ? Number(words) + 0 : null
    case 'float':
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(words) ? Number(words) + 0 : null
    case 'date':
      return instantOf(words)?.slice(0, 10) ?? null
    case 'datetime':
      return readTyped('datetime', words) ?? instantOf(words)
    case 'text':
      return words
  }
}

function selectionBase(node: XmlNode, place: string) {
  const guid = guidOf(node, place)
  return {
    guid,
    name: attribute(node, 'name') ?? '',
    description: descriptionOf(node),
    codings: codingsOf(node, place),
    notes: notesOf(node),
    node,
    ...stampOf(node),
  }
}

/** Ranges whose positions are numbers; the others go to `rest`. */
export function textSelectionsOf(
  node: XmlNode,
  place: string,
  rest: XmlNode[],
): readonly RefiTextSelection[] {
  return childrenOf(node, 'PlainTextSelection').flatMap((selection, i) => {
    const start = wholeOf(said(selection, 'startPosition'))
    const end = wholeOf(said(selection, 'endPosition'))
    if (start === null || end === null) {
      rest.push(selection)
      return []
    }
    return [{ ...selectionBase(selection, `${place}/selection ${i}`), start, end }]
  })
}

function pictureSelectionsOf(node: XmlNode, place: string, rest: XmlNode[]): readonly RefiPictureSelection[] {
  return childrenOf(node, 'PictureSelection').flatMap((selection, i) => {
    const [x1, y1, x2, y2] = ['firstX', 'firstY', 'secondX', 'secondY'].map((name) =>
      wholeOf(said(selection, name)),
    )
    if (x1 == null || y1 == null || x2 == null || y2 == null) {
      rest.push(selection)
      return []
    }
    const base = selectionBase(selection, `${place}/area ${i}`)
    return [
      {
        ...base,
        left: Math.min(x1, x2),
        top: Math.min(y1, y2),
        right: Math.max(x1, x2),
        bottom: Math.max(y1, y2),
      },
    ]
  })
}

function transcriptOf(node: XmlNode, place: string): RefiTranscript {
  const syncs = childrenOf(node, 'SyncPoint').flatMap((point, i): readonly RefiSyncPoint[] => {
    const time = wholeOf(said(point, 'timeStamp'))
    const position = wholeOf(said(point, 'position'))
    if (time === null || position === null || time < 0) return []
    return [{ guid: guidOf(point, `${place}/sync ${i}`), time, position }]
  })
  const selections = childrenOf(node, 'TranscriptSelection').map((selection, i): RefiTranscriptSelection => ({
    ...selectionBase(selection, `${place}/selection ${i}`),
    from: normalGuid(attribute(selection, 'fromSyncPoint')),
    to: normalGuid(attribute(selection, 'toSyncPoint')),
  }))
  return {
    guid: guidOf(node, place),
    name: said(node, 'name') === null ? '' : (attribute(node, 'name') ?? ''),
    text: textOf(node),
    syncs: [...syncs].sort((a, b) => a.position - b.position || a.time - b.time),
    selections,
    points: childrenOf(node, 'SyncPoint'),
    description: descriptionOf(node),
    notes: notesOf(node),
    ...stampOf(node),
  }
}

/** A source of any of the five kinds; null for an element that is none. */
export function sourceOf(node: XmlNode, place: string): RefiSource | null {
  const kind = kinds.get(node.name)
  if (!kind) return null
  const representation = kind === 'pdf' ? childOf(node, 'Representation') : undefined
  const worded = kind === 'text' ? node : representation
  const rest = node.children.filter(({ name }) =>
    /^(?:PDF|Audio|Video)Selection$|^TextDescription$/.test(name),
  )
  const textSelections = worded ? textSelectionsOf(worded, place, rest) : []
  const pictureSelections = pictureSelectionsOf(node, place, rest)
  return {
    kind,
    guid: guidOf(node, place),
    name: said(node, 'name') === null ? '' : (attribute(node, 'name') ?? ''),
    path: said(node, 'path'),
    text: worded ? textOf(worded) : null,
    textSelections,
    pictureSelections,
    transcripts: childrenOf(node, 'Transcript').map((each, i) =>
      transcriptOf(each, `${place}/transcript ${i}`),
    ),
    rest,
    codings: [
      ...codingsOf(node, place),
      ...(representation ? codingsOf(representation, `${place}/representation`) : []),
    ],
    representation: representation ? guidOf(representation, `${place}/representation`) : null,
    description: [node, representation ?? []]
      .flat()
      .map(descriptionOf)
      .filter((words) => words !== '')
      .join('\n\n'),
    notes: [...notesOf(node), ...(representation ? notesOf(representation) : [])],
    values: [...valuesOf(node), ...(representation ? valuesOf(representation) : [])],
    node,
    ...stampOf(node),
  }
}
