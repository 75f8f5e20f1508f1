import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, Id } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { EmptyState } from '../../components/EmptyState'
import { SearchField } from '../../components/SearchField'
import { Swatch } from '../../components/Swatch'
import { useQuery, useServices, useSession } from '../../hooks'
import { removedThings } from './removed-things'
import type { RemovedThing } from './removed-things'
import classes from './TrashDialog.module.css'

const shapes = { code: 'square', theme: 'bar', category: 'ring' } as const

/** What was removed or merged away, codes and sources together, and the way back for some of it or all. */
export function TrashDialog() {
  const isOpen = useSession((session) => session.dialog === 'trash')
  return isOpen ? <Trash /> : null
}

function Trash() {
  const { t, i18n } = useTranslation()
  const { store, run, announce, dispatch } = useServices()
  const removed = useQuery(removedThings, ['codes', 'sources', 'quotations', 'codings'])
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<Id>>(new Set())
  const wanted = fold(query.trim()).text
  const shown = removed.filter(({ thing }) => fold(thing.name).text.includes(wanted))
  const chosen = shown.filter(({ thing }) => picked.has(thing.id))
  const close = (): void => dispatch({ type: 'dialog', dialog: null })
  const pick = (ids: readonly Id[], on: boolean): void =>
    setPicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))

  const restore = async (): Promise<void> => {
    const gesture = crypto.randomUUID()
    for (const { kind, thing } of chosen)
      await run(kind === 'code' ? 'code.restore' : 'source.restore', { id: thing.id }, gesture)
    const back = chosen.filter(({ kind, thing }) =>
      kind === 'code' ? !store.get('codes', thing.id)?.removed : !store.get('sources', thing.id)?.removed,
    )
    if (back.length === 0) return
    const [first] = back
    if (first?.kind === 'code') dispatch({ type: 'select-code', id: first.thing.id })
    announce(t('trash.restored', { count: back.length, name: first?.thing.name ?? '' }), { undo: true })
    setPicked(new Set())
    if (back.length === removed.length) close()
  }

  const when = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const fate = ({ at, thing }: RemovedThing): string => {
    const said = { when: when.format(new Date(at.at)), who: store.get('coders', at.by)?.name ?? '' }
    return 'mergedInto' in thing && thing.mergedInto !== null
      ? t('trash.mergedAt', { ...said, into: store.get('codes', thing.mergedInto)?.name ?? '' })
      : t('trash.removedAt', said)
  }
  const colour = (code: Code): string => {
    const parent = code.parentId === null ? undefined : store.get('codes', code.parentId)
    return code.color ?? (parent ? colour(parent) : 'var(--ink-3)')
  }
  const facts = (one: RemovedThing): string =>
    [
      t(one.kind === 'source' ? 'trash.source' : `codebook.role.${one.thing.role}`),
      t('codebook.count', { count: one.codings }),
      one.kind === 'code' && one.below > 0 ? t('trash.with', { count: one.below }) : null,
      fate(one),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Dialog
      isOpen
      size="m"
      onClose={close}
      closeLabel={t('common.close')}
      title={t('trash.title')}
      lead={t('trash.lead')}
      footer={
        <>
          <Button onPress={close}>{t('common.close')}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => void restore()}>
            {t('trash.restore', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {removed.length === 0 ? (
        <EmptyState title={t('trash.none')}>{t('trash.noneLead')}</EmptyState>
      ) : (
        <>
          <SearchField
            autoFocus
            label={t('trash.find')}
            clearLabel={t('common.clear')}
            value={query}
            onChange={setQuery}
          />
          <div className={classes.all}>
            <Checkbox
              isSelected={chosen.length > 0 && chosen.length === shown.length}
              isIndeterminate={chosen.length > 0 && chosen.length < shown.length}
              isDisabled={shown.length === 0}
              onChange={(on) =>
                pick(
                  shown.map(({ thing }) => thing.id),
                  on,
                )
              }
            >
              {t('trash.all', { count: shown.length })}
            </Checkbox>
          </div>
          <p className={shown.length === 0 ? classes.fate : 'visually-hidden'} role="status">
            {shown.length === 0 ? t('trash.notFound') : ''}
          </p>
          <ul className={classes.list} aria-label={t('trash.title')}>
            {shown.map((one) => (
              <li key={one.thing.id} className={classes.thing}>
                <Checkbox isSelected={picked.has(one.thing.id)} onChange={(on) => pick([one.thing.id], on)}>
                  <span className={classes.name}>
                    {one.kind === 'code' ? (
                      <Swatch colour={colour(one.thing)} shape={shapes[one.thing.role]} />
                    ) : (
                      <FileText size={14} strokeWidth={1.75} aria-hidden />
                    )}
                    <span>{one.thing.name}</span>
                  </span>{' '}
                  <span className={classes.fate}>{facts(one)}</span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
