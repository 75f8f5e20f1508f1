import type { Coding, Id } from '../../model/entities'
import type { Structure } from '../../text/structure'
import type { Reader } from '../passages'
import { guidOf, partGuid } from './guids'
import type { OutgoingQuotation, OutgoingSource, RefiPlan } from './plan'
import { positionsIn, quoteName } from './positions'
import type { Positions } from './positions'
import { description, element, instant, keptOf, keptXml, nameOf, opening, reference } from './xml'
import type { Attributes } from './xml'
import { valueLines } from './values'

/** Who made a thing and when. */
const stamp = ({ createdBy, createdAt }: { createdBy: Id; createdAt: string }): Attributes => ({
  creatingUser: guidOf(createdBy),
  creationDateTime: instant(createdAt),
})

/** All sources with their passages. Each text is asked for once, when its turn has come. */
export function* sourceLines(plan: RefiPlan, reader: Reader): Generator<string> {
  const { Sources: others } = plan.kept.alone
  if (plan.sources.length + others.length === 0) return
  yield '<Sources>\n'
  for (const outgoing of plan.sources) yield* linesOf(plan, outgoing, reader)
  for (const node of others) yield keptXml(node)
  yield '</Sources>\n'
}

function* linesOf(plan: RefiPlan, outgoing: OutgoingSource, reader: Reader): Generator<string> {
  const { source, kind, path, recording, richTextPath, plainTextPath } = outgoing
  const { remarks, store } = plan
  const more = keptOf(plan.kept, source.id)
  const attributes = { guid: guidOf(source.id), name: nameOf(source.name) }
  const about = description(remarks.descriptions.get(source.id) ?? '')
  const tail = [
    ...more('Coding'),
    ...more('NoteRef'),
    ...(remarks.refs.get(source.id) ?? []).map((guid) => reference('NoteRef', guid)),
    ...valueLines(store, source.values),
    ...more('VariableValue'),
  ]
  if (kind === 'picture') {
    yield opening('PictureSource', { ...attributes, path, ...stamp(source) }) + '\n'
    yield about
    yield* more('TextDescription')
    for (const each of outgoing.quotations) yield pictureSelection(plan, outgoing, each)
    yield* more('PictureSelection')
    yield* tail
    yield '</PictureSource>\n'
    return
  }
  const text = reader.text(source.revisionId)
  const positions = positionsIn(text, plan.form)
  if (recording) {
    const structure = reader.structure(source.revisionId)
    yield* recordingLines(plan, outgoing, structure, positions)
  }
  const files = { richTextPath, plainTextPath }
  if (kind === 'pdf') {
    yield opening('PDFSource', { ...attributes, path, ...stamp(source) }) + '\n'
    yield about
    yield* more('PDFSelection')
    const guid = partGuid(source.id, 'representation')
    yield opening('Representation', { guid, name: attributes.name, ...files, ...stamp(source) }) + '\n'
    for (const each of outgoing.quotations) yield textSelection(plan, each, text, positions)
    yield* more('PlainTextSelection')
    yield '</Representation>\n'
    yield* tail
    yield '</PDFSource>\n'
    return
  }
  yield opening('TextSource', { ...attributes, ...files, ...stamp(source) }) + '\n'
  yield about
  for (const each of outgoing.quotations) yield textSelection(plan, each, text, positions)
  yield* more('PlainTextSelection')
  yield* tail
  yield '</TextSource>\n'
}

/** What stands inside of a selection of any kind. */
const inSelection = ({ remarks }: RefiPlan, { quotation, codings }: OutgoingQuotation): readonly string[] => [
  description(remarks.descriptions.get(quotation.id) ?? ''),
  ...codings.map((coding) => codingOf(coding, remarks.refs.get(coding.id) ?? [])),
  ...(remarks.refs.get(quotation.id) ?? []).map((guid) => reference('NoteRef', guid)),
]

const codingOf = (coding: Coding, notes: readonly string[]): string =>
  element(
    'Coding',
    {
      guid: guidOf(coding.id),
      creatingUser: guidOf(coding.coderId),
      creationDateTime: instant(coding.createdAt),
    },
    [reference('CodeRef', guidOf(coding.codeId)), ...notes.map((guid) => reference('NoteRef', guid))],
  )

function textSelection(plan: RefiPlan, each: OutgoingQuotation, text: string, positions: Positions): string {
  const { quotation } = each
  const name = quoteName(text.slice(quotation.start, quotation.end))
  return element(
    'PlainTextSelection',
    {
      guid: guidOf(quotation.id),
      name: name === '' ? null : name,
      startPosition: positions.start(quotation.start),
      endPosition: positions.end(quotation.end),
      ...stamp(quotation),
    },
    inSelection(plan, each),
  )
}

/** An area of an image, in its pixels from the upper left corner; the whole image where it has no area. */
function pictureSelection(plan: RefiPlan, { source }: OutgoingSource, each: OutgoingQuotation): string {
  const { quotation } = each
  const { x, y, width, height } = quotation.area ?? {
    x: 0,
    y: 0,
    width: source.image?.width ?? 0,
    height: source.image?.height ?? 0,
  }
  return element(
    'PictureSelection',
    {
      guid: guidOf(quotation.id),
      firstX: x,
      firstY: y,
      secondX: x + width,
      secondY: y + height,
      ...stamp(quotation),
    },
    inSelection(plan, each),
  )
}

/**
 * A recording with its transcript and the times known of its text. The passages stand on the text source beside it, which
 * names the same file: programs that know no transcripts find them there, and they are not said twice.
 */
function* recordingLines(
  { kept }: RefiPlan,
  { source, recording, plainTextPath, richTextPath }: OutgoingSource,
  structure: Structure | null,
  positions: Positions,
): Generator<string> {
  if (!recording) return
  const { element: name, guid, path } = recording
  const came = kept.recordings.get(source.id)
  const beside = (part: string): readonly string[] =>
    (came?.children ?? []).filter((child) => child.name === part).map(keptXml)
  const more = keptOf(kept, source.id)
  const known = came ? Object.fromEntries(came.attributes) : { guid, ...stamp(source) }
  yield opening(name, { ...known, name: recording.name === '' ? null : nameOf(recording.name), path }) + '\n'
  yield* beside('Description')
  const transcript = partGuid(source.id, 'transcript')
  const paths = { richTextPath, plainTextPath }
  yield (
    opening('Transcript', { guid: transcript, name: nameOf(source.name), ...paths, ...stamp(source) }) + '\n'
  )
  for (const [i, { at, ms }] of timesIn(structure).entries()) {
    yield element('SyncPoint', {
      guid: partGuid(source.id, `sync ${i}`),
      timeStamp: Math.round(ms),
      position: positions.start(at),
    })
  }
  yield* more('SyncPoint')
  yield* more('TranscriptSelection')
  yield '</Transcript>\n'
  yield* beside('Transcript')
  for (const part of ['AudioSelection', 'VideoSelection']) {
    yield* beside(part)
    if (name === part.replace('Selection', 'Source')) yield* more(part)
  }
  for (const part of ['Coding', 'NoteRef', 'VariableValue']) yield* beside(part)
  yield `</${name}>\n`
}

/** Every time known of a text with the place it belongs to, in the order of the text, each once. */
export function timesIn(
  structure: Structure | null,
): readonly { readonly at: number; readonly ms: number }[] {
  const all = [
    ...(structure?.turns ?? []).flatMap(({ start, end, from, to }) => [
      ...(from === null ? [] : [{ at: start, ms: from }]),
      ...(to === null ? [] : [{ at: end, ms: to }]),
    ]),
    ...(structure?.times ?? []),
  ].sort((a, b) => a.at - b.at || a.ms - b.ms)
  return all.filter(({ at, ms }, i) => at !== all[i - 1]?.at || ms !== all[i - 1]?.ms)
}
