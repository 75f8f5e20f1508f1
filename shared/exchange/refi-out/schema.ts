/** What an element of Project.xsd 1.0 (REFI-QDA 1.5) must have. */
export interface Shape {
  /** Attributes that must be there. */
  readonly needs: readonly string[]
  /** Attributes that may be there beside them. */
  readonly may: readonly string[]
  /** Elements inside, in this order. */
  readonly children: readonly string[]
  /** Whether it must hold at least one of them. */
  readonly filled: boolean
}

const shape = (needs: string, may = '', children = '', filled = false): Shape => ({
  needs: list(needs),
  may: list(may),
  children: list(children),
  filled,
})
const list = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '')

const made = 'creatingUser creationDateTime modifyingUser modifiedDateTime'
const ends = 'Coding NoteRef VariableValue'
const text = shape(
  'guid',
  `name richTextPath plainTextPath ${made}`,
  `Description PlainTextContent PlainTextSelection ${ends}`,
)
const file = (children: string): Shape => shape('guid', `name path currentPath ${made}`, children)
const target = shape('targetGUID')
const words = shape('')
const corners = 'firstX firstY secondX secondY'
const selection = (needs: string, children = 'Description Coding NoteRef'): Shape =>
  shape(`guid ${needs}`, `name ${made}`, children)
const container = (child: string): Shape => shape('', '', child, true)

/** Every element by its name; `Code` and `Variable` have one shape wherever they stand. */
export const shapes: Readonly<Record<string, Shape>> = {
  Project: shape(
    'name',
    'xmlns xmlns:xsi xsi:schemaLocation origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath',
    'Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef',
  ),
  Users: container('User'),
  User: shape('guid', 'name id'),
  CodeBook: container('Codes'),
  Codes: container('Code'),
  Code: shape('guid name isCodable', 'color', 'Description NoteRef Code'),
  Variables: container('Variable'),
  Variable: shape('guid name typeOfVariable', '', 'Description'),
  Cases: container('Case'),
  Case: shape('guid', 'name', 'Description CodeRef VariableValue SourceRef SelectionRef'),
  VariableValue: shape(
    '',
    '',
    'VariableRef TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue',
    true,
  ),
  TextValue: words,
  BooleanValue: words,
  IntegerValue: words,
  FloatValue: words,
  DateValue: words,
  DateTimeValue: words,
  Sources: shape('', '', 'TextSource PictureSource PDFSource AudioSource VideoSource', true),
  TextSource: text,
  Note: text,
  Representation: text,
  TextDescription: text,
  PictureSource: file(`Description TextDescription PictureSelection ${ends}`),
  PDFSource: file(`Description PDFSelection Representation ${ends}`),
  AudioSource: file(`Description Transcript AudioSelection ${ends}`),
  VideoSource: file(`Description Transcript VideoSelection ${ends}`),
  PlainTextSelection: selection('startPosition endPosition'),
  PictureSelection: selection(corners),
  PDFSelection: selection(`page ${corners}`, 'Description Representation Coding NoteRef'),
  AudioSelection: selection('begin end'),
  VideoSelection: selection('begin end'),
  Transcript: shape(
    'guid',
    `name richTextPath plainTextPath ${made}`,
    'Description PlainTextContent SyncPoint TranscriptSelection NoteRef',
  ),
  SyncPoint: shape('guid', 'timeStamp position'),
  TranscriptSelection: shape('guid', `name fromSyncPoint toSyncPoint ${made}`, 'Description Coding NoteRef'),
  Coding: shape('guid', 'creatingUser creationDateTime', 'CodeRef NoteRef', true),
  Description: words,
  PlainTextContent: words,
  Notes: container('Note'),
  Links: container('Link'),
  Link: shape('guid', 'name direction color originGUID targetGUID', 'NoteRef'),
  Sets: container('Set'),
  Set: shape('guid name', '', 'Description MemberCode MemberSource MemberNote'),
  Graphs: container('Graph'),
  Graph: shape('guid', 'name', 'Vertex Edge'),
  Vertex: shape('guid firstX firstY', 'representedGUID name secondX secondY shape color'),
  Edge: shape('guid sourceVertex targetVertex', 'representedGUID name color direction lineStyle'),
  CodeRef: target,
  SourceRef: target,
  SelectionRef: target,
  VariableRef: target,
  NoteRef: target,
  MemberCode: target,
  MemberSource: target,
  MemberNote: target,
}

/** Elements whose children may come in any order. */
export const unordered: ReadonlySet<string> = new Set(['Sources'])

/** Elements that come at most once in what holds them, or in the one that is named. */
export const once: ReadonlySet<string> = new Set([
  'Description',
  'PlainTextContent',
  'Representation',
  'TextDescription',
  'CodeRef of Coding',
  'Codes',
  'VariableRef',
])
