import { useSession } from '../../hooks'
import { BringCodebook } from './BringCodebook'
import { ChooseCodebook } from './ChooseCodebook'

/** The dialog that brings in a codebook, while the session asks for it: first the file, then what becomes of it. */
export function CodebookInDialog() {
  const ids = useSession((session) => (session.dialog === 'codebook-in' ? session.dialogIds : null))
  if (!ids) return null
  const [handle, file] = ids
  return handle === undefined ? (
    <ChooseCodebook />
  ) : (
    <BringCodebook key={handle} handle={handle} file={file ?? ''} />
  )
}
