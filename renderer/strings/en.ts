import * as actions from './actions'
import * as code from './code'
import * as codebook from './codebook'
import * as commands from './commands'
import * as common from './common'
import * as exchange from './exchange'
import * as history from './history'
import * as host from './host'
import * as marks from './marks'
import * as memos from './memos'
import * as middle from './middle'
import * as menu from './menu'
import * as reader from './reader'
import * as question from './question'
import * as recheck from './recheck'
import * as retrieval from './retrieval'
import * as search from './search'
import * as settings from './settings'
import * as shell from './shell'
import * as sources from './sources'
import * as tour from './tour'
import * as trash from './trash'
import * as welcome from './welcome'

/** Every word the user reads, in English. */
export const en = {
  actions: actions.en,
  code: code.en,
  codebook: codebook.en,
  commands: commands.en,
  common: common.en,
  exchange: exchange.en,
  history: history.en,
  host: host.en,
  marks: marks.en,
  memos: memos.en,
  middle: middle.en,
  menu: menu.en,
  reader: reader.en,
  question: question.en,
  recheck: recheck.en,
  retrieval: retrieval.en,
  search: search.en,
  settings: settings.en,
  shell: shell.en,
  sources: sources.en,
  tour: tour.en,
  trash: trash.en,
  welcome: welcome.en,
}
