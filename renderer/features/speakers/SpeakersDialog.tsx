import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { Segmented } from '../../components/Segmented'
import { Trouble } from '../../components/Trouble'
import { useServices, useSession } from '../../hooks'
import type { Source } from '../../../shared/model/entities'
import type { Change } from './change'
import { codeTurns } from './code-turns'
import { changeOf, isBadName, nameOf, speakerRows } from './rows'
import type { Wish } from './rows'
import { SpeakerLine } from './SpeakerLine'
import { SpeakersPreview } from './SpeakersPreview'
import { usePreview } from './use-preview'
import { useSpeakers } from './use-speakers'
import classes from './SpeakersDialog.module.css'

/** The dialog about who speaks in a source, while the session asks for it. */
export function SpeakersDialog() {
  const app = useServices()
  const id = useSession((session) => (session.dialog === 'speakers' ? session.dialogIds[0] : undefined))
  const source = id === undefined ? undefined : app.store.get('sources', id)
  return source ? <Speakers key={source.id} source={source} /> : null
}

function Speakers({ source }: { readonly source: Source }) {
  const { t } = useTranslation()
  const app = useServices()
  const [within, setWithin] = useState<'one' | 'all'>('one')
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map())
  const [labels, setLabels] = useState<Change['labels']>('keep')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const sourceIds = useMemo(
    () =>
      within === 'one'
        ? [source.id]
        : [...app.store.all('sources')].filter((one) => !one.removed && !one.image).map(({ id }) => id),
    [app, source.id, within],
  )
  const lists = useSpeakers(sourceIds, setProblem)
  const rows = useMemo(() => speakerRows(lists ?? []), [lists])
  const change = useMemo<Change | null>(() => {
    if (!lists || lists.length === 0) return null
    const sources = lists.map(({ sourceId, revisionId }) => ({ sourceId, baseRevisionId: revisionId }))
    return { sources, labels, ...changeOf(rows, wishes) }
  }, [lists, rows, wishes, labels])
  const hasLabels = lists?.some((list) => list.hasLabels) ?? false
  const isText = change !== null && (change.naming.length > 0 || (labels === 'remove' && hasLabels))
  const isBad = change?.naming.some(({ to }) => to !== null && isBadName(to)) ?? false
  const preview = usePreview(isText && !isBad ? change : null, setProblem)
  const close = useCallback(() => app.dispatch({ type: 'dialog', dialog: null }), [app])

  const names = rows.map((row) => nameOf(row, wishes.get(row.speaker)))
  const apply = async (): Promise<void> => {
    if (!change) return
    setBusy(true)
    try {
      const { revised, cases } = await app.client.call('speakers.apply', change)
      const did = [
        revised > 0 ? t('speakers.doneTexts', { count: revised }) : '',
        cases > 0 ? t('speakers.doneCases', { count: cases }) : '',
      ]
      app.announce(did.join(' ').trim(), { undo: true, tone: 'done' })
      close()
    } catch (error) {
      setProblem(app.sentence(error))
      setBusy(false)
    }
  }
  const wishFor = (speaker: string, wish: Wish): void => setWishes(new Map(wishes).set(speaker, wish))
  const living = rows.filter((row) => !wishes.get(row.speaker)?.isDropped)
  const inCases = living.filter((row) => wishes.get(row.speaker)?.isCase).length
  const allCases = (isCase: boolean): void =>
    setWishes(new Map(rows.map(({ speaker }) => [speaker, { ...wishes.get(speaker), isCase }])))

  return (
    <Dialog
      isOpen
      size="l"
      title={t('speakers.title', { name: source.name })}
      lead={t('speakers.lead')}
      onClose={close}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || isBad || !(isText || (change?.cases.length ?? 0) > 0)}
            onPress={() => void apply()}
          >
            {t('speakers.apply')}
          </Button>
        </>
      }
    >
      <Trouble problem={problem} />
      <div className={classes.choices}>
        <Segmented
          label={t('speakers.within')}
          value={within}
          onChange={(next) => {
            setWithin(next)
            setProblem(null)
          }}
          options={[
            { id: 'one', label: t('speakers.thisSource') },
            { id: 'all', label: t('speakers.allSources') },
          ]}
        />
        {hasLabels ? (
          <Segmented
            label={t('speakers.labelsWhat')}
            value={labels}
            onChange={setLabels}
            options={[
              { id: 'keep', label: t('speakers.labelsKeep') },
              { id: 'remove', label: t('speakers.labelsRemove') },
            ]}
          />
        ) : null}
      </div>
      {lists === null && problem === null ? <Progress label={t('speakers.looking')} value={null} /> : null}
      {lists !== null && rows.length === 0 ? <p role="status">{t('speakers.none')}</p> : null}
      {rows.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('speakers.speaker')}</th>
              <th scope="col" className={classes.count}>
                {t('speakers.turns')}
              </th>
              <th scope="col" className={classes.count}>
                {t('speakers.words')}
              </th>
              {within === 'all' ? (
                <th scope="col" className={classes.count}>
                  {t('speakers.sources')}
                </th>
              ) : null}
              <th scope="col">
                <Checkbox
                  isSelected={living.length > 0 && inCases === living.length}
                  isIndeterminate={inCases > 0 && inCases < living.length}
                  onChange={allCases}
                >
                  {t('speakers.case')}
                </Checkbox>
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('speakers.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => {
              const name = names[i] ?? null
              const twin = rows.find((other, at) => at !== i && names[at] === name)
              return (
                <SpeakerLine
                  key={row.speaker}
                  row={row}
                  wish={wishes.get(row.speaker)}
                  joins={name !== null && name !== row.speaker && twin ? name : null}
                  isSeveral={within === 'all'}
                  onWish={(wish) => wishFor(row.speaker, wish)}
                  onCode={() => void codeTurns(app, sourceIds, row.speaker)}
                />
              )
            })}
          </tbody>
        </table>
      ) : null}
      {preview ? <SpeakersPreview preview={preview} /> : null}
    </Dialog>
  )
}
