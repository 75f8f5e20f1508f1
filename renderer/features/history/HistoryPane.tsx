import type { ReactNode } from 'react'

/** What was done in the project, newest first. (First version: being written.) */
export function HistoryPane(): ReactNode {
  return null
}
