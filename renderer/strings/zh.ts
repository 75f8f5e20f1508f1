import * as actions from './actions'
import * as code from './code'
import * as codebook from './codebook'
import * as codebookIn from './codebook-in'
import * as commands from './commands'
import * as common from './common'
import * as correct from './correct'
import * as exchange from './exchange'
import * as history from './history'
import * as host from './host'
import * as image from './image'
import * as marks from './marks'
import * as media from './media'
import * as memos from './memos'
import * as pdf from './pdf'
import * as middle from './middle'
import * as menu from './menu'
import * as projectIn from './project-in'
import * as reader from './reader'
import * as question from './question'
import * as recheck from './recheck'
import * as references from './references'
import * as retrieval from './retrieval'
import * as search from './search'
import * as settings from './settings'
import * as shell from './shell'
import * as sourceList from './source-list'
import * as sources from './sources'
import * as survey from './survey'
import * as attributes from './attributes'
import * as speakers from './speakers'
import * as tour from './tour'
import * as trash from './trash'
import * as welcome from './welcome'
import type { en } from './en'

/** Every word the user reads, in Chinese. */
export const zh: typeof en = {
  actions: actions.zh,
  code: code.zh,
  codebook: codebook.zh,
  codebookIn: codebookIn.zh,
  commands: commands.zh,
  common: common.zh,
  correct: correct.zh,
  exchange: exchange.zh,
  history: history.zh,
  host: host.zh,
  image: image.zh,
  marks: marks.zh,
  media: media.zh,
  memos: memos.zh,
  pdf: pdf.zh,
  middle: middle.zh,
  menu: menu.zh,
  projectIn: projectIn.zh,
  reader: reader.zh,
  question: question.zh,
  recheck: recheck.zh,
  references: references.zh,
  retrieval: retrieval.zh,
  search: search.zh,
  settings: settings.zh,
  shell: shell.zh,
  sourceList: sourceList.zh,
  sources: sources.zh,
  survey: survey.zh,
  attributes: attributes.zh,
  speakers: speakers.zh,
  tour: tour.zh,
  trash: trash.zh,
  welcome: welcome.zh,
}
