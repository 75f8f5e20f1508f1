import type { Id } from '../model/entities'
import type { TableName } from '../model/tables'
import type { Command } from './command'
import type { Detail, Transaction } from './operation'

/** One line of the readable history. */
export interface AuditEntry {
  readonly seq: number
  readonly at: string
  /** Coder's id. */
  readonly by: Id
  readonly kind: Transaction['kind']
  readonly command: string
  readonly detail: Detail
  /** For undo, redo and going back: the `seq`s whose effect this took back. */
  readonly reverts: readonly number[]
  /** English sentence without its subject: "renamed the code “hope” to “hoping”". */
  readonly sentence: string
  /** How many records changed, and which (at most 20). */
  readonly changed: number
  readonly things: readonly { readonly table: TableName; readonly id: Id }[]
}

const mostThings = 20

/** Steps that no command makes. */
const ownLabels: Readonly<Record<string, string>> = {
  'project.create': 'created the project “{{name}}”',
  'history.go-back': 'went back, taking back {{count}} step(s)',
}

/** Fills `{{name}}` places of a label; a place without a value stays empty. */
export function fill(label: string, detail: Detail): string {
  return label.replace(/\{\{(\w+)\}\}/g, (_, key: string) =>
    String(Object.hasOwn(detail, key) ? detail[key] : ''),
  )
}

/** Phrases a transaction for people, from the labels of the command table. */
export function audit(tx: Transaction, commands: Readonly<Record<string, Command>>): AuditEntry {
  const told = (command: string): string =>
    fill(
      (Object.hasOwn(commands, command) ? commands[command]?.label : ownLabels[command]) ?? command,
      tx.detail,
    )
  const did =
    tx.command === 'history.take-back' ? `took back: ${told(String(tx.detail['command']))}` : told(tx.command)
  const sentence = tx.kind === 'do' ? did : `${tx.kind === 'undo' ? 'undid' : 'redid'}: ${did}`
  return {
    seq: tx.seq,
    at: tx.at,
    by: tx.by,
    kind: tx.kind,
    command: tx.command,
    detail: tx.detail,
    reverts: tx.reverts ?? [],
    sentence,
    changed: tx.operations.length,
    things: tx.operations.slice(0, mostThings).map(({ table, id }) => ({ table, id })),
  }
}
