import { RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store } from '../../../shared/core/store'
import type { Code } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { EmptyState } from '../../components/EmptyState'
import { SearchField } from '../../components/SearchField'
import { Swatch } from '../../components/Swatch'
import { useQuery, useServices } from '../../hooks'
import { shapes } from './CodeRow'
import type { CodeWork } from './work'
import classes from './RemovedDialog.module.css'

export interface RemovedDialogProps {
  readonly work: CodeWork
  readonly onClose: () => void
}

interface Removed {
  readonly code: Code
  /** Codes that went with it and come back with it. */
  readonly below: number
  readonly codings: number
}

/** Codes that were put away, newest first; those that went with one above them are counted with it. */
export function removedCodes(store: Store): readonly Removed[] {
  const gone = [...store.all('codes')].filter((code) => code.removed)
  const root = (code: Code): Code => {
    const parent = code.parentId === null ? undefined : store.get('codes', code.parentId)
    return parent?.removed && parent.removed.batch === code.removed?.batch ? root(parent) : code
  }
  const groups = new Map<Code, { below: number; codings: number }>()
  for (const code of gone) {
    const group = groups.get(root(code)) ?? { below: -1, codings: 0 }
    group.below++
    group.codings += store.by('codings.codeId', code.id).length
    groups.set(root(code), group)
  }
  return [...groups]
    .map(([code, group]) => ({ code, ...group }))
    .sort((a, b) => (b.code.removed?.at ?? '').localeCompare(a.code.removed?.at ?? ''))
}

/** What was deleted or merged away, and the way back. */
export function RemovedDialog({ work, onClose }: RemovedDialogProps) {
  const { t, i18n } = useTranslation()
  const { store } = useServices()
  const removed = useQuery(removedCodes, ['codes', 'codings'])
  const [query, setQuery] = useState('')
  const wanted = fold(query.trim()).text
  const shown = removed.filter(({ code }) => fold(`${code.name}\n${code.short}`).text.includes(wanted))
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A line that is brought back takes its button along, and the keyboard must not be nowhere then.
    if (document.activeElement === document.body)
      (body.current?.querySelector('button') ?? body.current)?.focus()
  }, [removed.length])
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const colour = (code: Code): string => {
    const parent = code.parentId === null ? undefined : store.get('codes', code.parentId)
    return code.color ?? (parent ? colour(parent) : 'var(--ink-3)')
  }
  const fate = ({ removed: gone, mergedInto }: Code): string => {
    const said = {
      when: gone ? when.format(new Date(gone.at)) : '',
      who: (gone && store.get('coders', gone.by)?.name) ?? '',
    }
    return mergedInto === null
      ? t('codebook.removedAt', said)
      : t('codebook.mergedAt', { ...said, into: store.get('codes', mergedInto)?.name ?? '' })
  }
  return (
    <Dialog
      isOpen
      size="m"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('codebook.removed')}
      lead={t('codebook.removedLead')}
    >
      <div ref={body} tabIndex={-1} className={classes.body}>
        {removed.length === 0 ? (
          <EmptyState title={t('codebook.removedNone')}>{t('codebook.removedNoneLead')}</EmptyState>
        ) : (
          <>
            <div className={classes.tools}>
              <SearchField
                label={t('codebook.removedFind')}
                clearLabel={t('common.clear')}
                value={query}
                onChange={setQuery}
              />
              <Button
                size="s"
                isDisabled={shown.length === 0}
                onPress={() => void work.restore(shown.map(({ code }) => code.id))}
              >
                {t('codebook.restoreShown', { count: shown.length })}
              </Button>
            </div>
            {shown.length === 0 ? (
              <p className={classes.fate} role="status">
                {t('codebook.removedNotFound')}
              </p>
            ) : null}
            <ul className={classes.list}>
              {shown.map(({ code, below, codings }) => (
                <li key={code.id} className={classes.code}>
                  <Swatch colour={colour(code)} shape={shapes[code.role]} />
                  <div className={classes.words}>
                    <p className={classes.name}>{code.name}</p>
                    <p className={classes.fate}>
                      {[
                        t('codebook.count', { count: codings }),
                        below > 0 ? t('codebook.removedWith', { count: below }) : null,
                        fate(code),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                  <Button
                    size="s"
                    icon={<RotateCcw size={14} strokeWidth={1.75} aria-hidden />}
                    aria-label={t('codebook.restore', { name: code.name })}
                    onPress={() => void work.restore([code.id])}
                  >
                    {t('common.restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}
