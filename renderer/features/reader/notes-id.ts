import type { Side } from '../../session/sides'

/** Id of the element that says what hangs on the codings in view; a text can be open on both sides. */
export const notesId = (side: Side): string => `notes-${side}`
