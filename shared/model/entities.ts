/* eslint-disable max-lines -- every record of a project has its shape here and nowhere else */
import { z } from 'zod'
import { Reference } from './reference'

/** A random UUID in lower case. Never derived from content, never reused. */
const Id = z.guid()
/** An instant as ISO 8601 in UTC with milliseconds. For display only: order comes from the log's `seq`. */
const Instant = z.iso.datetime()
/** SHA-256 as 64 lower-case hex digits. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** `#RRGGBB`. */
const Colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/)
/** A name a person reads: one line, not blank, at most 500 UTF-16 units. */
const Name = z
  .string()
  .max(500)
  .regex(/^[^\n\r]*\S[^\n\r]*$/u, 'must be one line that is not blank')
/** Longer writing, at most 1,000,000 UTF-16 units. */
const Prose = z.string().max(1_000_000)

/** A thing put away but kept whole, so that it can be brought back. Things put away together share `batch`. */
const Removal = z.object({ at: Instant, by: Id, batch: Id })

/** The container; exactly one record per project. */
const Project = z.object({
  id: Id,
  name: Name,
  description: Prose,
  /** Who is coding now; changed by `coder.switch`. */
  activeCoderId: Id,
  createdAt: Instant,
})

/** Somebody who codes. */
const Coder = z.object({ id: Id, name: Name, color: Colour, createdAt: Instant })

/** Formats a source can have come in. */
const SourceFormat = z.enum([
  'txt',
  'md',
  'html',
  'docx',
  'pdf',
  'rtf',
  'odt',
  'vtt',
  'srt',
  'cha',
  'eaf',
  'json',
  'epub',
  'pptx',
  'eml',
  'mbox',
  'tex',
  'rst',
  'csv',
  'tsv',
  'xlsx',
  'ods',
  'png',
  'jpg',
  'webp',
  'tiff',
])

/** What a unit of analysis or a source has of a variable: dates as ISO 8601. No entry means no answer. */
const Value = z.object({ variableId: Id, value: z.union([z.string().max(100_000), z.number(), z.boolean()]) })

/** A recording beside a transcript: copied into `sources/<hash>.<extension>`, or where it lies on this computer. */
const Media = z.object({
  kind: z.enum(['audio', 'video']),
  /** Name of the file, with its extension. */
  fileName: z.string(),
  place: z.discriminatedUnion('at', [
    z.object({ at: z.literal('project'), hash: Sha256, size: z.number().int(), extension: z.string() }),
    z.object({ at: z.literal('path'), path: z.string().max(4096) }),
  ]),
  /** Length in ms; null where it is not known. */
  duration: z.number().int().nonnegative().nullable(),
})

/** A rectangle of an image in its own pixels after EXIF rotation, from the upper left corner. */
const Area = z.object({
  x: z.number().int().nonnegative(),
  y: z.number().int().nonnegative(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})

/** Of an image: its size in pixels after EXIF rotation. */
const Picture = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Where no browser shows the file itself: the PNG that is shown in its place, `sources/<shown>.png`. */
  shown: Sha256.optional(),
})

/** A text to be read. Its words never change; a correction is a further revision. */
const Source = z.object({
  id: Id,
  name: Name,
  /** Name of the file it came from, with its extension. */
  fileName: z.string(),
  format: SourceFormat,
  /** BCP 47 tag of the main language, or null if not known. */
  language: z.string().nullable(),
  /** Text encoding of the original, and whether it was guessed; null where the format settles it. */
  encoding: z.object({ name: z.string(), guessed: z.boolean() }).nullable(),
  /** The file as it came, in `sources/<hash>.<extension>`; size in bytes. */
  original: z.object({ hash: Sha256, size: z.number().int(), extension: z.string() }).nullable(),
  /** The revision that is read and coded now. */
  revisionId: Id,
  /** Coders who marked it as read. */
  readBy: z.array(Id),
  /** Of an image, whose text is the one character U+FFFC. */
  image: Picture.optional(),
  /** The recording it is a transcript of. */
  media: Media.optional(),
  /** Where it was published. */
  reference: Reference.optional(),
  values: z.array(Value).optional(),
  createdAt: Instant,
  createdBy: Id,
  removed: Removal.nullable(),
})

/** One state of a source's text, immutable; the words are in `sources/<text>.txt`. */
const Revision = z.object({
  id: Id,
  sourceId: Id,
  /** 1 for the text as imported, then counting up. */
  number: z.number().int().positive(),
  /** `replace`: a corrected file was put in its place; `speakers`: speakers were renamed, merged or dropped. */
  reason: z.enum(['import', 'tidy', 'edit', 'replace', 'speakers']),
  /** Hash of the text in UTF-8. */
  text: Sha256,
  /** Hash of the structure beside the text (`sources/<structure>.json`). */
  structure: Sha256.nullable(),
  /** Length of the text in UTF-16 code units. */
  length: z.number().int().nonnegative(),
  createdAt: Instant,
  createdBy: Id,
})

/** An example in a definition: written out, or a pinned quotation. */
const Example = z.object({
  kind: z.enum(['typical', 'atypical', 'close-but-no']),
  text: Prose,
  quotationId: Id.nullable(),
})

/** A label with a definition (MacQueen's six parts: name, short, definition, when, when not, examples). */
const Code = z.object({
  id: Id,
  name: Name,
  parentId: Id.nullable(),
  /** Place among siblings, ascending; any finite number. */
  order: z.number(),
  /** `theme` gathers codes around a central idea; `category` only holds others and cannot be applied. */
  role: z.enum(['code', 'theme', 'category']),
  /** Own colour, or null to take the parent's. */
  color: Colour.nullable(),
  short: Prose,
  definition: Prose,
  whenToUse: Prose,
  whenNotToUse: Prose,
  examples: z.array(Example),
  /** What a theme claims; empty for others. */
  claim: Prose,
  origin: z.enum(['data', 'theory', 'in-vivo', 'structural']).nullable(),
  status: z.enum(['draft', 'active', 'merged', 'retired']),
  /** Themes it belongs to beside its parents. */
  themes: z.array(Id),
  /** Other names it is found by. */
  aliases: z.array(Name).optional(),
  /** Counts the states of its definition from 1 (absent: 1); see `Coding.definitionNumber`. */
  definitionNumber: z.number().int().positive().optional(),
  mergedInto: Id.nullable(),
  /** The aliases that `mergedInto` has of it, which go when it comes back (absent: none). */
  namesLeft: z.array(Name).optional(),
  createdAt: Instant,
  createdBy: Id,
  removed: Removal.nullable(),
})

/** A passage: a half-open range of one revision of one source; at most one record per place. */
const Quotation = z.object({
  id: Id,
  sourceId: Id,
  /** The revision the offsets count in: the current one, unless a correction took all its words away. */
  revisionId: Id,
  /** First UTF-16 code unit. */
  start: z.number().int().nonnegative(),
  /** One past the last UTF-16 code unit. */
  end: z.number().int().positive(),
  /** Short hash of the words, to notice a shift; never the words. */
  hash: z.string(),
  /** Part of an image; start and end are then those of its only character. Absent: the words, or the whole image. */
  area: Area.optional(),
  /** Where its words stood before a correction changed them, until somebody has looked at it. */
  was: z
    .object({ revisionId: Id, start: z.number().int().nonnegative(), end: z.number().int().positive() })
    .optional(),
  /** The file it came in does not say for certain where it stands; absent: it does, or somebody has looked at it. */
  doubtful: z.literal(true).optional(),
  createdAt: Instant,
  createdBy: Id,
})

/** One code on one quotation by one coder. */
const Coding = z.object({
  id: Id,
  quotationId: Id,
  codeId: Id,
  coderId: Id,
  comment: Prose,
  /** The coder is not sure of it; absent: sure. */
  unsure: z.literal(true).optional(),
  /** State of the code's definition it was made under, or last checked against (absent: 1). */
  definitionNumber: z.number().int().positive().optional(),
  createdAt: Instant,
})

/** The researcher's own writing (Markdown), free or attached to anything. */
const Memo = z.object({
  id: Id,
  title: z.string().max(500),
  body: Prose,
  kind: z.enum(['analytic', 'methodological', 'reflexive', 'decision']),
  targets: z.array(z.object({ table: z.enum(['sources', 'codes', 'quotations', 'codings']), id: Id })),
  createdAt: Instant,
  createdBy: Id,
  changedAt: Instant,
})

/** A named collection of sources or of codes; a thing can be in several. */
const Group = z.object({
  id: Id,
  name: Name,
  kind: z.enum(['sources', 'codes']),
  members: z.array(Id),
  createdAt: Instant,
  createdBy: Id,
})

/** A property that sources or cases have values of: age, profession, year ... */
const Variable = z.object({
  id: Id,
  name: Name,
  type: z.enum(['text', 'boolean', 'integer', 'float', 'date', 'datetime']),
  /** Place among the variables, ascending; any finite number. */
  order: z.number(),
  createdAt: Instant,
  createdBy: Id,
})

/** A unit of analysis: a person, an organisation, a place, with the sources that stand for it. */
const Case = z.object({
  id: Id,
  name: Name,
  sourceIds: z.array(Id),
  /** Single passages that stand for it, such as the turns of one speaker. */
  quotationIds: z.array(Id).optional(),
  values: z.array(Value).optional(),
  createdAt: Instant,
  createdBy: Id,
})

/**
 * What to look for among codings. A list left out puts no limit; within a list one is enough, several limits hold
 * together. Lists of codes may also name groups of codes: such a group stands for any of its codes.
 */
const QuestionShape = z.object({
  /** Passages coded with any of these. */
  codeIds: z.array(Id).optional(),
  /** ... whose words, or some of them, also bear every one of these, by any coder. */
  allCodeIds: z.array(Id).optional(),
  /** ... and none of these. */
  noCodeIds: z.array(Id).optional(),
  /** Also codes below those named, and codes that belong to a theme named (default true). */
  withChildren: z.boolean().optional(),
  sourceIds: z.array(Id).optional(),
  /** Passages in sources of these groups. */
  groupIds: z.array(Id).optional(),
  /** Passages in sources that stand for these cases, or that share words with passages that do. */
  caseIds: z.array(Id).optional(),
  /** Passages whose source has these values of attributes, or a case of theirs together with the source. */
  values: z
    .array(
      z.object({
        variableId: Id,
        /** One of these ... */
        any: z.array(Value.shape.value).optional(),
        /** ... or in this range, both ends included; numbers, or ISO 8601. */
        from: z.union([z.number(), z.string()]).optional(),
        to: z.union([z.number(), z.string()]).optional(),
      }),
    )
    .optional(),
  coderIds: z.array(Id).optional(),
  /** Codings made from this instant on. */
  since: Instant.optional(),
  /** ... and before this one. */
  until: Instant.optional(),
  /** True: only codings marked as not sure; false: only the others. */
  unsure: z.boolean().optional(),
})

/** Its lists are read-only to those who hand it in and to those who get it. */
const Question: z.ZodType<Question, Question> = QuestionShape

/** A question kept under a name, with the way its answer is shown. */
const SavedQuestion = z.object({
  id: Id,
  name: Name,
  question: Question,
  groupBy: z.enum(['source', 'code', 'theme', 'case', 'coder', 'none']),
  /** Within a group. */
  sortBy: z.enum(['place', 'newest', 'oldest', 'longest']),
  /** How much of the text stands around each passage (absent: short). */
  context: z.enum(['none', 'short', 'long', 'paragraph']).optional(),
  createdAt: Instant,
  createdBy: Id,
})

/** Parts of another program's project that have no home here, as they came in REFI-QDA; exports write them back. */
const Foreign = z.object({
  id: Id,
  /** Name of the elements, such as `PDFSelection`, `VideoSource`, `Link`. */
  element: z.string().max(100),
  count: z.number().int().positive(),
  /**
   * The record they are parts of, which may have gone away since; null: they stand by themselves in the file, among its
   * Sources, Notes, Links, Sets or Graphs.
   */
  on: z.object({ table: z.enum(['sources', 'cases', 'variables', 'groups', 'memos']), id: Id }).nullable(),
  /** Hash of `sources/<xml>.xml`: the elements one after another, without a namespace. */
  xml: Sha256,
  /** Files that belong to them, by the path they are named by: `sources/<hash>.<extension>`; size in bytes. */
  files: z.array(
    z.object({ path: z.string().max(4096), hash: Sha256, size: z.number().int(), extension: z.string() }),
  ),
  createdAt: Instant,
  createdBy: Id,
})

/** One schema per table; the only place where a record's shape is said. */
export const schemas = {
  project: Project,
  coders: Coder,
  sources: Source,
  revisions: Revision,
  codes: Code,
  quotations: Quotation,
  codings: Coding,
  memos: Memo,
  groups: Group,
  cases: Case,
  variables: Variable,
  questions: SavedQuestion,
  foreign: Foreign,
} as const

/** Field schemas that commands share with records. */
export const fields = {
  Id,
  Instant,
  Sha256,
  Colour,
  Name,
  Prose,
  Example,
  SourceFormat,
  Question,
  Value,
  Media,
  Area,
  Picture,
  VariableType: Variable.shape.type,
} as const

export type Id = string
export type Project = Readonly<z.infer<typeof Project>>
export type Coder = Readonly<z.infer<typeof Coder>>
export type Source = Readonly<z.infer<typeof Source>>
export type SourceFormat = z.infer<typeof SourceFormat>
export type Revision = Readonly<z.infer<typeof Revision>>
export type Code = Readonly<z.infer<typeof Code>>
export type Example = Readonly<z.infer<typeof Example>>
export type Quotation = Readonly<z.infer<typeof Quotation>>
export type Coding = Readonly<z.infer<typeof Coding>>
export type Memo = Readonly<z.infer<typeof Memo>>
export type Group = Readonly<z.infer<typeof Group>>
export type Case = Readonly<z.infer<typeof Case>>
export type Variable = Readonly<z.infer<typeof Variable>>
export type Value = Readonly<z.infer<typeof Value>>
export type Media = Readonly<z.infer<typeof Media>>
export type Area = Readonly<z.infer<typeof Area>>
export type Picture = Readonly<z.infer<typeof Picture>>
type ReadonlyLists<T> = {
  readonly [K in keyof T]: T[K] extends string[] | undefined ? readonly string[] : T[K]
}
export type Question = ReadonlyLists<z.infer<typeof QuestionShape>>
export type SavedQuestion = Readonly<z.infer<typeof SavedQuestion>>
export type Foreign = Readonly<z.infer<typeof Foreign>>
export type MemoTarget = Memo['targets'][number]
export type Removal = z.infer<typeof Removal>
