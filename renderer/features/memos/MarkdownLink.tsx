import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import { useServices } from '../../hooks'
import classes from './Markdown.module.css'

export interface MarkdownLinkProps {
  readonly href: string
  /** Whether its words are the address. */
  readonly isBare: boolean
  /** Its words. */
  readonly children: ReactNode
}

/** A link as words: its address is shown and can be copied; following it is left to the user's browser. */
export function MarkdownLink({ href, isBare, children }: MarkdownLinkProps) {
  const { t } = useTranslation()
  const { announce } = useServices()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(href)
      announce(t('memos.said.copied'), { tone: 'done' })
    } catch {
      announce(t('memos.said.notCopied'), { tone: 'problem' })
    }
  }
  return (
    <span className={classes.link}>
      <span className={classes.linkWords}>{children}</span>
      {isBare ? null : <span className={classes.address}>{href}</span>}
      <IconButton size="s" label={t('memos.copyAddress', { href })} onPress={() => void copy()}>
        <Copy size={14} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </span>
  )
}
