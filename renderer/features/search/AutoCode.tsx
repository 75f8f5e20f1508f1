import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passageUnits } from '../../../shared/text/passage-units'
import type { PassageUnit } from '../../../shared/text/passage-units'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { Segmented } from '../../components/Segmented'
import { useQuery, useServices } from '../../hooks'
import type { Place } from '../../session'
import { autoLines } from './auto-lines'
import { CodesToApply } from './CodesToApply'
import type { CodeToApply } from './CodesToApply'
import { memoryOf } from './memory'
import { PassageChoice } from './PassageChoice'
import { surroundingsOf } from './surroundings'
import { usePassages } from './use-passages'
import classes from './AutoCode.module.css'

/** Passages that are coded at once; between two portions it can be stopped. */
const portion = 200

/** Codes what was found: which codes, how much around each hit, and which of the passages. One step, undone as one. */
export function AutoCode({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation()
  const { client, store, run, announce, dispatch } = useServices()
  const [unit, setUnit] = useState<PassageUnit>('words')
  const [codes, setCodes] = useState<readonly CodeToApply[]>([])
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  /** How many passages are coded by now; null: coding has not begun. */
  const [busy, setBusy] = useState<number | null>(null)
  const stopping = useRef(false)
  const [total, setTotal] = useState(0)
  const passages = usePassages(places, unit)
  const known = codes.flatMap(({ id }) => id ?? [])
  const isAllKnown = known.length === codes.length
  const lines = useQuery(
    () => autoLines(store, passages ?? [], isAllKnown ? known : [], store.project().activeCoderId),
    ['codings', 'quotations', 'sources', 'project'],
    [passages, codes],
  )
  const free = useMemo(
    () => lines.flatMap((line) => (line.kind === 'passage' && !line.already ? line : [])),
    [lines],
  )
  const chosen = useMemo(() => free.filter(({ key }) => !off.has(key)), [free, off])
  const around = useMemo(
    () => (unit === 'words' ? surroundingsOf(memoryOf(client).findings) : new Map<string, never>()),
    [client, unit],
  )
  const close = (): void => dispatch({ type: 'dialog', dialog: null })

  const apply = async (): Promise<void> => {
    setBusy(0)
    setTotal(chosen.length)
    const gesture = crypto.randomUUID()
    const codeIds: string[] = []
    for (const code of codes) {
      const id = code.id ?? (await run('code.create', { name: code.name, color: code.colour }, gesture))?.id
      if (id === undefined) return setBusy(null)
      codeIds.push(id)
    }
    const names = codes.map(({ name }) => name).join(', ')
    const passages = chosen.map(({ passage: { sourceId, start, end } }) => ({ sourceId, start, end }))
    let done = 0
    stopping.current = false
    while (done < passages.length && !stopping.current) {
      setBusy(done)
      const next = passages.slice(done, done + portion)
      // One gesture for all portions: they are taken back as one step.
      if (!(await run('coding.add', { passages: next, codeIds }, gesture))) break
      done += next.length
    }
    setBusy(null)
    if (done === 0) return
    dispatch({ type: 'applied', codeIds })
    close()
    announce(
      done < passages.length
        ? t('search.auto.stopped', { done, all: passages.length, codes: names })
        : t('search.auto.done', { count: done, codes: names }),
      { undo: true, tone: 'done' },
    )
  }
  return (
    <Dialog
      isOpen
      size="l"
      isDismissable={false}
      title={t('search.auto.title')}
      lead={t('search.auto.lead')}
      onClose={() => {
        // Closed while it works means: stop.
        if (busy === null) close()
        else stopping.current = true
      }}
      closeLabel={t('common.close')}
      footer={
        busy !== null ? (
          <>
            <div className={classes.sum}>
              <Progress
                label={t('search.auto.working', { count: total })}
                value={busy / Math.max(1, total)}
                words={t('search.auto.so', { done: busy, all: total })}
              />
            </div>
            <Button
              onPress={() => {
                stopping.current = true
              }}
            >
              {t('search.auto.stop')}
            </Button>
          </>
        ) : (
          <>
            <span className={classes.sum} role="status">
              {passages === null
                ? ''
                : t('search.auto.chosen', {
                    chosen: chosen.length,
                    all: lines.filter(({ kind }) => kind === 'passage').length,
                  })}
            </span>
            <Button onPress={close}>{t('common.cancel')}</Button>
            <Button
              variant="primary"
              isDisabled={codes.length === 0 || chosen.length === 0}
              onPress={() => void apply()}
            >
              {t('search.auto.apply', { count: chosen.length })}
            </Button>
          </>
        )
      }
    >
      <div className={classes.body}>
        <div className={classes.choices}>
          <CodesToApply codes={codes} onChange={setCodes} />
          <Segmented
            label={t('search.auto.unit')}
            value={unit}
            onChange={(next) => {
              setUnit(next)
              setOff(new Set())
            }}
            options={passageUnits.map((id) => ({ id, label: t(`search.auto.units.${id}`) }))}
          />
        </div>
        {passages === null ? (
          <Progress label={t('search.auto.loading')} value={null} />
        ) : passages.length === 0 ? (
          <p className={classes.none}>{t('search.auto.none')}</p>
        ) : (
          <PassageChoice lines={lines} around={around} off={off} onChange={setOff} />
        )}
      </div>
    </Dialog>
  )
}
