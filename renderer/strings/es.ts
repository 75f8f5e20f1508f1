import { actions } from './es/actions'
import { code } from './es/code'
import { codebook } from './es/codebook'
import { codebookIn } from './es/codebook-in'
import { commands } from './es/commands'
import { common } from './es/common'
import { correct } from './es/correct'
import { exchange } from './es/exchange'
import { history } from './es/history'
import { host } from './es/host'
import { image } from './es/image'
import { marks } from './es/marks'
import { media } from './es/media'
import { memos } from './es/memos'
import { pdf } from './es/pdf'
import { menu } from './es/menu'
import { middle } from './es/middle'
import { question } from './es/question'
import { projectIn } from './es/project-in'
import { reader } from './es/reader'
import { recheck } from './es/recheck'
import { references } from './es/references'
import { retrieval } from './es/retrieval'
import { search } from './es/search'
import { settings } from './es/settings'
import { shell } from './es/shell'
import { sourceList } from './es/source-list'
import { sources } from './es/sources'
import { survey } from './es/survey'
import { attributes } from './es/attributes'
import { speakers } from './es/speakers'
import { tour } from './es/tour'
import { trash } from './es/trash'
import { welcome } from './es/welcome'
import type { en } from './en'
import type { Words } from './words'

/** Every word the user reads, in Spanish. */
export const es: Words<typeof en> = {
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
