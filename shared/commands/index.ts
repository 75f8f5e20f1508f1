import type { z } from 'zod'
import type { Command } from '../core/command'
import { caseCommands } from './cases'
import { codebookCommands } from './codebooks'
import { codeMergingCommands } from './code-merging'
import { codeCommands } from './codes'
import { coderCommands } from './coders'
import { codingCommands } from './codings'
import { groupCommands } from './groups'
import { mediaCommands } from './media'
import { memoCommands } from './memos'
import { projectCommands } from './projects'
import { questionCommands } from './questions'
import { quotationCommands } from './quotations'
import { sourceDetailCommands } from './source-details'
import { revisingCommands } from './revising'
import { sourceCommands } from './sources'
import { surveyCommands } from './surveys'
import { valueCommands } from './values'
import { variableCommands } from './variables'
import { trayCommands } from './tray'
import { foreignCommands } from './foreign'

/** Every command there is, by name. The one barrel of the house. */
export const commands = {
  ...projectCommands,
  ...coderCommands,
  ...sourceCommands,
  ...sourceDetailCommands,
  ...revisingCommands,
  ...mediaCommands,
  ...codeCommands,
  ...codeMergingCommands,
  ...codebookCommands,
  ...codingCommands,
  ...quotationCommands,
  ...trayCommands,
  ...memoCommands,
  ...groupCommands,
  ...caseCommands,
  ...variableCommands,
  ...valueCommands,
  ...surveyCommands,
  ...questionCommands,
  ...foreignCommands,
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands

/** What a caller passes, defaults left out. */
export type CommandArgs<N extends CommandName> = z.input<(typeof commands)[N]['schema']>

/** What a caller gets back. */
export type CommandResult<N extends CommandName> = ReturnType<(typeof commands)[N]['plan']>['result']
