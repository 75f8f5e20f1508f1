import { actions } from './es/actions'
import { code } from './es/code'
import { codebook } from './es/codebook'
import { commands } from './es/commands'
import { common } from './es/common'
import { exchange } from './es/exchange'
import { history } from './es/history'
import { host } from './es/host'
import { marks } from './es/marks'
import { memos } from './es/memos'
import { menu } from './es/menu'
import { middle } from './es/middle'
import { question } from './es/question'
import { reader } from './es/reader'
import { recheck } from './es/recheck'
import { retrieval } from './es/retrieval'
import { search } from './es/search'
import { settings } from './es/settings'
import { shell } from './es/shell'
import { sources } from './es/sources'
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
