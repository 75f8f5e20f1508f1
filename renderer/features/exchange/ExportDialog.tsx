import { useState } from 'react'
import { useServices, useSession } from '../../hooks'
import { ExportWork } from './ExportWork'
import { firstChoice } from './choice'
import type { ExportChoice } from './choice'

/** Asks what to export and how, hands the file out, and says what the format could not carry. */
export function ExportDialog() {
  const { dispatch } = useServices()
  const isOpen = useSession((session) => session.dialog === 'export')
  // What was chosen last is offered again: an appendix is exported many times before it is handed in.
  const [last, remember] = useState<ExportChoice>(firstChoice)
  if (!isOpen) return null
  return (
    <ExportWork
      initial={last}
      onChoice={remember}
      onClose={() => dispatch({ type: 'dialog', dialog: null })}
    />
  )
}
