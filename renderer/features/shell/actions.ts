import type { Action } from '../../actions'

/** Actions of the frame: project, going about, view. */
export const shellActions: readonly Action[] = []
