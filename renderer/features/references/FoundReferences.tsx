import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { useQuery, useServices } from '../../hooks'
import type { Id, Source } from '../../../shared/model/entities'
import { fold } from '../../../shared/queries/fold'
import { FoundReference } from './FoundReference'
import type { Placed } from './FoundReference'
import type { Read } from './ReferencesDialog'
import classes from './ReferencesDialog.module.css'

export interface FoundReferencesProps {
  readonly read: Read
  readonly onClose: () => void
  /** Back to the choice of a file. */
  readonly onBack: () => void
}

/** References drawn at once; more on request. */
const step = 100

/** What was read, each reference with its source, to be looked at before anything is changed. */
export function FoundReferences({ read, onClose, onBack }: FoundReferencesProps) {
  const { t } = useTranslation()
  const app = useServices()
  const [placed, setPlaced] = useState<readonly Placed[]>(() =>
    read.entries
      .map(({ reference, match }, key) => ({
        key,
        reference,
        sourceId: match?.sourceId ?? null,
        why: match?.why ?? null,
      }))
      // Those that found their source stand first.
      .sort((a, b) => Number(a.sourceId === null) - Number(b.sourceId === null)),
  )
  const [choosing, setChoosing] = useState<number | null>(null)
  const [most, setMost] = useState(step)
  const sources = useQuery(
    (store) => [...store.all('sources')].filter((source) => !source.removed),
    ['sources'],
  )
  const find = useCallback(
    (query: string) => {
      const wanted = fold(query.trim()).text
      const found = sources.filter(({ name, fileName }) => fold(`${name}\n${fileName}`).text.includes(wanted))
      return [
        ...(wanted === '' ? [{ id: '', label: t('references.none') }] : []),
        ...found.map(({ id, name, fileName }) => ({ id, label: name, detail: fileName })),
      ]
    },
    [sources, t],
  )
  const chosen = useMemo(() => placed.filter(({ sourceId }) => sourceId !== null), [placed])
  const choose = (key: number, sourceId: Id | null): void => {
    setChoosing(null)
    setPlaced((before) =>
      before.map((one) =>
        one.key === key
          ? { ...one, sourceId, why: sourceId === null ? null : 'chosen' }
          : // A source was published in one place.
            one.sourceId === sourceId && sourceId !== null
            ? { ...one, sourceId: null, why: null }
            : one,
      ),
    )
  }
  const attach = async (): Promise<void> => {
    const references = chosen.flatMap(({ sourceId, reference }) =>
      sourceId === null
        ? []
        : [{ id: sourceId, reference: structuredClone(reference) as NonNullable<Source['reference']> }],
    )
    const done = await app.attempt(async () => {
      await app.client.run('source.set-references', { references })
      return true
    })
    if (!done) return
    app.announce(t('references.attached', { count: references.length }), { undo: true, tone: 'done' })
    onClose()
  }
  const { skipped, firstSkipped } = read
  return (
    <Dialog
      isOpen
      size="xl"
      title={t('references.title')}
      lead={`${t('references.found', { count: read.entries.length })} ${t('references.foundLead')}`}
      onClose={onClose}
      closeLabel={t('common.close')}
      isDismissable={false}
      footer={
        <>
          <Button variant="quiet" onPress={onBack}>
            {t('references.another')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => void attach()}>
            {t('references.attach', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {skipped > 0 ? (
        <p role="status" className={classes.note}>
          {firstSkipped === null
            ? t('references.skipped', { count: skipped })
            : t('references.skippedFrom', { count: skipped, line: firstSkipped })}
        </p>
      ) : null}
      <ul className={classes.list} aria-label={t('references.list')}>
        {placed.slice(0, most).map((one) => (
          <FoundReference
            key={one.key}
            placed={one}
            source={one.sourceId === null ? undefined : app.store.get('sources', one.sourceId)}
            isChoosing={choosing === one.key}
            find={find}
            onChoosing={(on) => setChoosing(on ? one.key : null)}
            onChoose={(sourceId) => choose(one.key, sourceId)}
          />
        ))}
      </ul>
      {placed.length > most ? (
        <Button onPress={() => setMost(most + step)}>
          {t('references.more', { count: Math.min(step, placed.length - most) })}
        </Button>
      ) : null}
    </Dialog>
  )
}
