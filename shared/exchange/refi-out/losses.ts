import { cleanText, countForbidden } from '../characters'
import { lostExamples } from '../codebook-rows'
import { codebookLosses } from '../refi-codebook'
import { isCorrected } from './plan'
import type { RefiPlan } from './plan'
import { forms } from './profile'
import type { RefiProfile } from './profile'
import { isOddValue } from './values'

/** What the losses need to know beside the plan: of the texts whether any holds a character above U+FFFF. */
export interface LossFacts {
  readonly profile: RefiProfile
  readonly astral: boolean
}

/** One sentence for each kind of thing that a project in REFI-QDA cannot carry, or carries in another form. */
export function refiLosses(plan: RefiPlan, { profile, astral }: LossFacts): readonly string[] {
  return [
    ...(profile === 'standard'
      ? []
      : [
          'This form is experimental: it was made after files of that program, and nobody has tried it there yet.',
        ]),
    ...codeLosses(plan),
    ...passageLosses(plan, profile, astral),
    ...sourceLosses(plan),
    ...wordLosses(plan),
    ...keptLosses(plan),
    'Who made codes, groups, cases and attributes and when, and the colours of coders, are left out. Times are written to the second.',
    'The history, the trash and kept questions stay in the project; they are not written.',
  ]
}

const when = (lost: boolean, sentence: string): readonly string[] => (lost ? [sentence] : [])
const counted = (n: number, one: string, many: (n: number) => string): readonly string[] =>
  n === 0 ? [] : [n === 1 ? one : many(n)]

function keptLosses({ kept: { losses } }: RefiPlan): readonly string[] {
  const { homeless, references, unlawful, missing } = losses
  return [
    ...counted(
      homeless,
      '1 part of another program’s project was left out: what it belonged to is not written.',
      (n) => `${n} parts of another program’s project were left out: what they belonged to is not written.`,
    ),
    ...counted(
      references,
      '1 reference in the parts of another program’s project was left out: what it named was removed.',
      (n) =>
        `${n} references in the parts of another program’s project were left out: what they named was removed.`,
    ),
    ...counted(
      unlawful,
      '1 detail of another program’s project was left out: the format has no place for it.',
      (n) => `${n} details of another program’s project were left out: the format has no place for them.`,
    ),
    ...counted(
      missing,
      '1 part of another program’s project was left out: its file is missing in the project.',
      (n) => `${n} parts of another program’s project were left out: their files are missing in the project.`,
    ),
  ]
}

function codeLosses({ rows, form }: RefiPlan): readonly string[] {
  const some = (test: (row: (typeof rows)[number]) => boolean): boolean => rows.some(test)
  return [
    ...codebookLosses(rows, 'Themes are written as codes, and as sets of the codes that belong to them.'),
    ...when(
      some(({ code }) => (code.aliases ?? []).length > 0),
      'Other names of codes are left out.',
    ),
    ...when(
      some(({ code }) => (code.definitionNumber ?? 1) > 1),
      'Which definition a coding was made under is left out.',
    ),
    ...when(
      some(({ depth }) => depth > form.depth),
      'Codes deeper than one level stand by themselves, named by their path.',
    ),
    ...counted(
      lostExamples(rows),
      '1 example was left out: the quoted passage is in a source that was removed.',
      (n) => `${n} examples were left out: the quoted passage is in a source that was removed.`,
    ),
  ]
}

function passageLosses(plan: RefiPlan, profile: RefiProfile, astral: boolean): readonly string[] {
  const { store, sources } = plan
  const here = sources.flatMap(({ quotations }) => quotations)
  const lost = [...store.all('quotations')].filter(
    ({ sourceId, id }) => plan.sourceIds.has(sourceId) && !plan.quotationIds.has(id),
  )
  return [
    ...counted(
      lost.length,
      '1 passage was left out with its codings: its words are not in the corrected text.',
      (n) => `${n} passages were left out with their codings: their words are not in the corrected text.`,
    ),
    ...when(
      here.some(({ quotation }) => quotation.was !== undefined),
      'That a correction changed the words of a passage is not said.',
    ),
    ...when(
      here.some(({ quotation }) => quotation.doubtful === true),
      'That the place of a passage is not certain is not said.',
    ),
    ...when(
      here.some(({ codings }) => codings.some(({ unsure }) => unsure)),
      'That a coder is not sure of a coding is written as a note.',
    ),
    ...when(
      sources.some(({ kind, quotations }) => kind === 'pdf' && quotations.length > 0),
      'Passages of PDFs are ranges of their text, not areas of their pages.',
    ),
    ...when(
      astral && forms[profile].unit === 'code-point',
      'Texts hold characters such as emoji, behind which NVivo for Windows may show codings shifted. There is a form for NVivo.',
    ),
  ]
}

function sourceLosses({ store, sources, form }: RefiPlan): readonly string[] {
  const outside = sources.filter(({ recording }) => recording && !recording.inside)
  const some = (test: (one: (typeof sources)[number]) => boolean): boolean => sources.some(test)
  const isWordless = form.rich === 'none'
  const carried = new Set(isWordless ? ['txt', 'pdf'] : ['txt', 'docx', 'pdf'])
  return [
    ...when(
      some(({ source }) => store.by('revisions.sourceId', source.id).length > 1),
      'Only the present text of each source is written, not its earlier revisions.',
    ),
    ...when(
      some(({ revision }) => revision.structure !== null),
      'Headings, pages and turns of speakers are left out; the plain text stands for itself.',
    ),
    ...when(
      some(
        ({ source }) =>
          source.original !== null &&
          (source.format === 'docx' || source.format === 'pdf') &&
          isCorrected(store, source.id),
      ),
      'Original files of corrected texts are left out, because they hold the words from before.',
    ),
    ...when(
      some(({ source }) => source.original !== null && !source.image && !carried.has(source.format)),
      isWordless
        ? 'Original files are written of PDFs and images only; of others the text.'
        : 'Original files are written of Word documents, PDFs and images only; of others the text.',
    ),
    ...when(
      some(({ source, path }) => source.image !== undefined && path !== null && path.endsWith('.webp')),
      'Images in WebP are written as they are, which some programs cannot show.',
    ),
    ...counted(
      sources.filter(({ source, path }) => source.image && path === null).length,
      '1 image is missing in the project, so only its name and its areas are written.',
      (n) => `${n} images are missing in the project, so only their names and areas are written.`,
    ),
    ...counted(
      outside.length,
      '1 recording is named in the file and not in it. Send it along.',
      (n) => `${n} recordings are named in the file and not in it. Send them along.`,
    ),
    ...when(
      some(({ source }) => source.reference !== undefined),
      'References of sources are left out.',
    ),
    ...when(
      some(({ source }) => source.language !== null || source.readBy.length > 0),
      'Languages of sources, and who has read them, are left out.',
    ),
    ...when(
      [...sources.map(({ source }) => source), ...store.all('cases')].some(({ values }) =>
        (values ?? []).some(({ variableId, value }) => isOddValue(store, variableId, value)),
      ),
      'Values that do not fit their attribute are written as text.',
    ),
  ]
}

function wordLosses({ store, remarks, rows }: RefiPlan): readonly string[] {
  const written: string[] = [
    store.project().name,
    store.project().description,
    ...[...store.all('coders')].map(({ name }) => name),
    ...rows.flatMap(({ code }) => [
      ...[code.name, code.short, code.definition, code.whenToUse, code.whenNotToUse, code.claim],
      ...code.examples.map(({ text }) => text),
    ]),
    ...[...store.all('variables')].map(({ name }) => name),
    ...[...store.all('cases')].map(({ name }) => name),
    ...[...store.all('groups')].map(({ name }) => name),
    ...[...store.all('sources')].filter(({ removed }) => !removed).map(({ name }) => name),
    ...[...store.all('sources'), ...store.all('cases')].flatMap(({ values }) =>
      (values ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    ),
    ...remarks.notes.flatMap(({ name, text }) => [name, text]),
    ...remarks.descriptions.values(),
    // A comment that is nothing but such characters becomes no note.
    ...[...store.all('codings')]
      .map(({ comment }) => comment)
      .filter((text) => cleanText(text).trim() === ''),
  ]
  const forbidden = written.reduce((n, text) => n + countForbidden(text), 0)
  return [
    ...when(
      remarks.descriptions.size > 0,
      'Memos and comments that stand as descriptions are without their writer, day and kind; those on codes follow the definition.',
    ),
    ...counted(
      remarks.left,
      '1 memo was left out: what it is about was removed.',
      (n) => `${n} memos were left out: what they are about was removed.`,
    ),
    ...counted(
      forbidden,
      '1 control character was left out.',
      (n) => `${n} control characters were left out.`,
    ),
  ]
}
