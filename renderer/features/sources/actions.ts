import type { Action } from '../../actions'

/** Actions on sources. */
export const sourceActions: readonly Action[] = []
