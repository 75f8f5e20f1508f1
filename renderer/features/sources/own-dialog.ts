import type { DialogName } from '../../session/dialogs'

/** Kinds of files that are no sources, and the dialogs that take one, by the endings of their names. */
const dialogs: readonly (readonly [ending: RegExp, dialog: DialogName])[] = [[/\.qdc$/i, 'codebook-in']]

/** Dialogs that take any file while they stand open. */
const taking: ReadonlySet<DialogName> = new Set(['codebook-in'])

/** The dialog that takes a file which came alone; null: it is brought in as a source. */
export const dialogFor = (name: string, open: DialogName | null): DialogName | null =>
  open !== null && taking.has(open) ? open : (dialogs.find(([ending]) => ending.test(name))?.[1] ?? null)
