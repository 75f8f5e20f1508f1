import { ancestors } from '../core/code-tree'
import type { Store } from '../core/store'
import type { Code } from '../model/entities'

/** Themes a code belongs to: those above it in the tree, nearest first, then its further themes. Without put-away ones. */
export function themesOf(store: Store, code: Code): readonly Code[] {
  const ids = new Set([...ancestors(store, code.id), ...code.themes])
  return [...ids].flatMap((id) => {
    const theme = store.get('codes', id)
    // A further theme stays one whatever its role is by now; above, only themes count.
    return theme && !theme.removed && (theme.role === 'theme' || code.themes.includes(id)) ? [theme] : []
  })
}
