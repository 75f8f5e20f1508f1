import type { ReactNode } from 'react'

/** Asks what to export and how, and hands the file out. (First version: being written.) */
export function ExportDialog(): ReactNode {
  return null
}
