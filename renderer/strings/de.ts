import { actions } from './de/actions'
import { code } from './de/code'
import { codebook } from './de/codebook'
import { commands } from './de/commands'
import { common } from './de/common'
import { exchange } from './de/exchange'
import { history } from './de/history'
import { host } from './de/host'
import { marks } from './de/marks'
import { memos } from './de/memos'
import { menu } from './de/menu'
import { middle } from './de/middle'
import { question } from './de/question'
import { reader } from './de/reader'
import { recheck } from './de/recheck'
import { retrieval } from './de/retrieval'
import { search } from './de/search'
import { settings } from './de/settings'
import { shell } from './de/shell'
import { sources } from './de/sources'
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
  commands,
  common,
  exchange,
  history,
  host,
  marks,
  memos,
  menu,
  middle,
  question,
  reader,
  recheck,
  retrieval,
  search,
  settings,
  shell,
  sources,
  tour,
  trash,
  welcome,
}
