import { actions } from './fr/actions'
import { code } from './fr/code'
import { codebook } from './fr/codebook'
import { commands } from './fr/commands'
import { common } from './fr/common'
import { exchange } from './fr/exchange'
import { history } from './fr/history'
import { host } from './fr/host'
import { marks } from './fr/marks'
import { memos } from './fr/memos'
import { menu } from './fr/menu'
import { middle } from './fr/middle'
import { question } from './fr/question'
import { reader } from './fr/reader'
import { recheck } from './fr/recheck'
import { retrieval } from './fr/retrieval'
import { search } from './fr/search'
import { settings } from './fr/settings'
import { shell } from './fr/shell'
import { sources } from './fr/sources'
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
