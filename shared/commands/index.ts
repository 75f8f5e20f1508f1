import type { z } from 'zod'
import type { Command } from '../core/command'
import { caseCommands } from './cases'
import { codeMergingCommands } from './code-merging'
import { codeCommands } from './codes'
import { coderCommands } from './coders'
import { codingCommands } from './codings'
import { groupCommands } from './groups'
import { memoCommands } from './memos'
import { projectCommands } from './projects'
import { questionCommands } from './questions'
import { quotationCommands } from './quotations'
import { sourceCommands } from './sources'

/** Every command there is, by name. The one barrel of the house. */
export const commands = {
  ...projectCommands,
  ...coderCommands,
  ...sourceCommands,
  ...codeCommands,
  ...codeMergingCommands,
  ...codingCommands,
  ...quotationCommands,
  ...memoCommands,
  ...groupCommands,
  ...caseCommands,
  ...questionCommands,
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands

/** What a caller passes, defaults left out. */
export type CommandArgs<N extends CommandName> = z.input<(typeof commands)[N]['schema']>

/** What a caller gets back. */
export type CommandResult<N extends CommandName> = ReturnType<(typeof commands)[N]['plan']>['result']
