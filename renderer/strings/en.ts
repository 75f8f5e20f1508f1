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

/** Every word the user reads, in English. */
export const en = {
  actions: actions.en,
  code: code.en,
  codebook: codebook.en,
  codebookIn: codebookIn.en,
  commands: commands.en,
  common: common.en,
  correct: correct.en,
  exchange: exchange.en,
  history: history.en,
  host: host.en,
  image: image.en,
  marks: marks.en,
  media: media.en,
  memos: memos.en,
  pdf: pdf.en,
  middle: middle.en,
  menu: menu.en,
  projectIn: projectIn.en,
  reader: reader.en,
  question: question.en,
  recheck: recheck.en,
  references: references.en,
  retrieval: retrieval.en,
  search: search.en,
  settings: settings.en,
  shell: shell.en,
  sourceList: sourceList.en,
  sources: sources.en,
  survey: survey.en,
  attributes: attributes.en,
  speakers: speakers.en,
  tour: tour.en,
  trash: trash.en,
  welcome: welcome.en,
}
