import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './IconButton'
import classes from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Called by Escape, the close button, and a click beside it. */
  readonly onClose: () => void
  readonly closeLabel: string
  /** A sentence under the title. */
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** Buttons at the bottom, the main one last. */
  readonly footer?: ReactNode
  /** 400, 560, 760 or 960 px wide. */
  readonly size?: 's' | 'm' | 'l' | 'xl'
  /** Whether a click beside it closes it (default: yes). */
  readonly isDismissable?: boolean
  readonly role?: 'dialog' | 'alertdialog'
}

/** A window over the app: title, content that scrolls, buttons that stay. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, closeLabel, lead, children, footer, size = 'm' } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={props.isDismissable ?? true}
      className={classes.overlay}
    >
      <Modal className={`${classes.modal} ${classes[size]}`}>
        <AriaDialog role={props.role} className={classes.dialog}>
          <header className={classes.header}>
            <Heading slot="title" className={classes.title}>
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose} size="s">
              <X size={16} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </header>
          {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
          <div className={classes.body}>{children}</div>
          {footer === undefined ? null : <footer className={classes.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
