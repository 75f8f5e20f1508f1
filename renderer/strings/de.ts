import { actions } from './de/actions'
import { code } from './de/code'
import { codebook } from './de/codebook'
import { codebookIn } from './de/codebook-in'
import { commands } from './de/commands'
import { common } from './de/common'
import { correct } from './de/correct'
import { exchange } from './de/exchange'
import { history } from './de/history'
import { host } from './de/host'
import { image } from './de/image'
import { marks } from './de/marks'
import { media } from './de/media'
import { memos } from './de/memos'
import { pdf } from './de/pdf'
import { menu } from './de/menu'
import { middle } from './de/middle'
import { question } from './de/question'
import { projectIn } from './de/project-in'
import { reader } from './de/reader'
import { recheck } from './de/recheck'
import { references } from './de/references'
import { retrieval } from './de/retrieval'
import { search } from './de/search'
import { settings } from './de/settings'
import { shell } from './de/shell'
import { sourceList } from './de/source-list'
import { sources } from './de/sources'
import { survey } from './de/survey'
import { attributes } from './de/attributes'
import { speakers } from './de/speakers'
import { tour } from './de/tour'
import { trash } from './de/trash'
import { welcome } from './de/welcome'
import type { en } from './en'
import type { Words } from './words'

/** Every word the user reads, in German. */
export const de: Words<typeof en> = {
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
