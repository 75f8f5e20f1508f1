import { actions } from './fr/actions'
import { code } from './fr/code'
import { codebook } from './fr/codebook'
import { codebookIn } from './fr/codebook-in'
import { commands } from './fr/commands'
import { common } from './fr/common'
import { correct } from './fr/correct'
import { exchange } from './fr/exchange'
import { history } from './fr/history'
import { host } from './fr/host'
import { image } from './fr/image'
import { marks } from './fr/marks'
import { media } from './fr/media'
import { memos } from './fr/memos'
import { pdf } from './fr/pdf'
import { menu } from './fr/menu'
import { middle } from './fr/middle'
import { question } from './fr/question'
import { projectIn } from './fr/project-in'
import { reader } from './fr/reader'
import { recheck } from './fr/recheck'
import { references } from './fr/references'
import { retrieval } from './fr/retrieval'
import { search } from './fr/search'
import { settings } from './fr/settings'
import { shell } from './fr/shell'
import { sourceList } from './fr/source-list'
import { sources } from './fr/sources'
import { survey } from './fr/survey'
import { attributes } from './fr/attributes'
import { speakers } from './fr/speakers'
import { tour } from './fr/tour'
import { trash } from './fr/trash'
import { welcome } from './fr/welcome'
import type { en } from './en'
import type { Words } from './words'

/** Every word the user reads, in French. */
export const fr: Words<typeof en> = {
  actions,
  code,
  codebook,
  codebookIn,
  commands,
  common,
  correct,
  exchange,
  history,
  host,
  image,
  marks,
  media,
  memos,
  pdf,
  menu,
  middle,
  question,
  projectIn,
  reader,
  recheck,
  references,
  retrieval,
  search,
  settings,
  shell,
  sourceList,
  sources,
  survey,
  attributes,
  speakers,
  tour,
  trash,
  welcome,
}
