import { useSession } from '../../hooks'
import { AutoCode } from './AutoCode'

/** The dialog that codes what was found, while the session asks for it. */
export function AutoCodeDialog() {
  const places = useSession((session) => (session.dialog === 'auto-code' ? session.dialogPlaces : null))
  return places && places.length > 0 ? <AutoCode places={places} /> : null
}
