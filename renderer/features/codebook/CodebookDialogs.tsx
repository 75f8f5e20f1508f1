import type { Id } from '../../../shared/model/entities'
import { useServices, useSession } from '../../hooks'
import { ColourDialog } from './ColourDialog'
import { GatherDialog } from './GatherDialog'
import { MergeDialog } from './MergeDialog'
import { MoveDialog } from './MoveDialog'
import { GroupNameDialog } from './GroupNameDialog'
import { SplitDialog } from './SplitDialog'
import type { CodebookView } from './use-codebook'
import type { CodeWork } from './work'

export interface CodebookDialogsProps {
  readonly view: CodebookView
  readonly work: CodeWork
  /** The code to merge into, where a drop has said it. */
  readonly into: Id | null
  readonly onInto: (into: Id | null) => void
}

/** The dialogs of the codebook; the session says which one is open and what it is about. */
export function CodebookDialogs({ view, work, into, onInto }: CodebookDialogsProps) {
  const { dispatch } = useServices()
  const dialog = useSession((session) => session.dialog)
  const wanted = useSession((session) => session.dialogIds)
  const ids = wanted.filter((id) => view.all.has(id))
  const [first] = ids
  const onClose = (): void => {
    onInto(null)
    dispatch({ type: 'dialog', dialog: null })
  }
  if (dialog === 'group-rename') return <GroupNameDialog id={wanted[0] ?? null} onClose={onClose} />
  if (first === undefined) return null
  switch (dialog) {
    case 'move-code':
      return <MoveDialog view={view} work={work} ids={ids} onClose={onClose} />
    case 'merge':
      return <MergeDialog view={view} work={work} ids={ids} into={into} onInto={onInto} onClose={onClose} />
    case 'split':
      return <SplitDialog key={first} view={view} work={work} id={first} onClose={onClose} />
    case 'add-to-group':
    case 'add-to-theme':
      return (
        <GatherDialog
          view={view}
          work={work}
          ids={ids}
          into={dialog === 'add-to-group' ? 'group' : 'theme'}
          onClose={onClose}
        />
      )
    case 'recolour':
      return <ColourDialog view={view} work={work} ids={ids} onClose={onClose} />
    default:
      return null
  }
}
