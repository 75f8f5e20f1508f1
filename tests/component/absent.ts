import type { Handlers } from '../../shared/contract/contract'
import { Problem } from '../../shared/problem'

/** Answers a call with the Problem that there is no such thing in a test of components. */
export const absent = (what: string) => () => {
  throw new Problem('refused', `${what} is not there in a test.`)
}

/** Answers to calls that only tests of the whole program make. */
export const absentHandlers = {
  'survey.preview': absent('Reading tables'),
  'survey.import': absent('Reading tables'),
  'codebook.read': absent('Reading codebooks'),
  'codebook.bring': absent('Reading codebooks'),
  'attributes.export': absent('Writing tables'),
  'attributes.import': absent('Reading tables'),
  'export.archive': absent('Exporting'),
  'export.archive-plan': () => ({ linked: 0, linkedBytes: 0, absent: [] }),
  'project.unpack': absent('Unpacking'),
  'media.attach': absent('Attaching'),
  'media.begin': absent('Attaching'),
  'media.piece': absent('Attaching'),
  'media.end': absent('Attaching'),
  'speakers.list': absent('Speakers'),
  'speakers.turns': absent('Speakers'),
  'speakers.preview': absent('Speakers'),
  'speakers.apply': absent('Speakers'),
  'edit.save': absent('Editing'),
  'replace.preview': absent('Replacing'),
  'replace.apply': absent('Replacing'),
} satisfies Partial<Handlers>
