import type { ReactNode } from 'react'

/** Notes about what is looked at now, and all the others. (First version: being written.) */
export function MemosPane(): ReactNode {
  return null
}
