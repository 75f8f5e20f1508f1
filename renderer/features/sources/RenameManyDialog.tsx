import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { Segmented } from '../../components/Segmented'
import { TextField } from '../../components/TextField'
import { useServices, useSession } from '../../hooks'
import type { Source } from '../../../shared/model/entities'
import { renamed } from '../../../shared/text/rename-many'
import type { Renamed, Renaming } from '../../../shared/text/rename-many'
import classes from './RenameManyDialog.module.css'

/** The dialog that renames several sources, while the session asks for it. */
export function RenameManyDialog() {
  const { store } = useServices()
  const ids = useSession((session) => (session.dialog === 'source-rename-many' ? session.dialogIds : null))
  const sources = ids?.flatMap((id) => store.get('sources', id) ?? []).filter(({ removed }) => !removed)
  return sources && sources.length > 0 ? <RenameMany sources={sources} /> : null
}

/** Lines of the preview that are drawn; those with a problem come first where there are more. */
const most = 200

function RenameMany({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation()
  const app = useServices()
  const [kind, setKind] = useState<Renaming['kind']>('replace')
  const [find, setFind] = useState('')
  const [by, setBy] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const [from, setFrom] = useState('1')
  const [where, setWhere] = useState<'before' | 'after'>('before')
  const [base, setBase] = useState('')
  const [busy, setBusy] = useState(false)
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })

  const first = Number.parseInt(from, 10)
  const renaming = useMemo((): Renaming => {
    if (kind === 'replace') return { kind, find, by, matchCase }
    if (kind === 'affix') return { kind, before, after }
    return {
      kind,
      from: Number.isFinite(first) ? Math.min(Math.max(0, first), 1_000_000) : 1,
      where,
      name: base,
    }
  }, [kind, find, by, matchCase, before, after, first, where, base])
  const others = useMemo(() => {
    const own = new Set(sources.map(({ id }) => id))
    return [...app.store.all('sources')]
      .filter((source) => !source.removed && !own.has(source.id))
      .map(({ name }) => name)
  }, [app.store, sources])
  const lines = useMemo(
    () =>
      renamed(
        sources.map(({ name }) => name),
        renaming,
        others,
      ),
    [sources, renaming, others],
  )
  const changed = lines.filter((line) => line.to !== line.from).length
  const wrong = lines.filter((line) => line.problem !== null)
  const shown = lines.length <= most ? lines : [...wrong, ...lines.filter((line) => line.problem === null)]

  const rename = async (): Promise<void> => {
    setBusy(true)
    const names = sources.flatMap(({ id, name }, i) => {
      const to = lines[i]?.to ?? name
      return to === name ? [] : [{ id, name: to }]
    })
    const done = await app.run('source.rename-many', { names })
    setBusy(false)
    if (done === null && names.some(({ id, name }) => app.store.get('sources', id)?.name !== name)) return
    app.announce(t('sourceList.renamedMany', { count: names.length }), { undo: true, tone: 'done' })
    close()
  }

  return (
    <Dialog
      isOpen
      size="l"
      title={t('sourceList.renameTitle', { count: sources.length })}
      lead={t('sourceList.renameLead')}
      onClose={close}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={busy || changed === 0 || wrong.length > 0}
            onPress={() => void rename()}
          >
            {t('sourceList.renameDo', { count: changed })}
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <Segmented
          label={t('sourceList.how')}
          hideLabel
          value={kind}
          onChange={setKind}
          options={(['replace', 'affix', 'number'] as const).map((id) => ({
            id,
            label: t(`sourceList.${id}`),
          }))}
        />
        {kind === 'replace' ? (
          <>
            <div className={classes.fields}>
              <TextField
                autoFocus
                label={t('sourceList.find')}
                value={find}
                onChange={setFind}
                maxLength={500}
              />
              <TextField label={t('sourceList.replaceBy')} value={by} onChange={setBy} maxLength={500} />
            </div>
            <Checkbox isSelected={matchCase} onChange={setMatchCase}>
              {t('sourceList.matchCase')}
            </Checkbox>
          </>
        ) : null}
        {kind === 'affix' ? (
          <div className={classes.fields}>
            <TextField label={t('sourceList.inFront')} value={before} onChange={setBefore} maxLength={500} />
            <TextField label={t('sourceList.behind')} value={after} onChange={setAfter} maxLength={500} />
          </div>
        ) : null}
        {kind === 'number' ? (
          <div className={classes.fields}>
            <TextField label={t('sourceList.baseName')} value={base} onChange={setBase} maxLength={500} />
            <TextField label={t('sourceList.from')} value={from} onChange={setFrom} maxLength={7} />
            <Segmented
              label={t('sourceList.numberWhere')}
              value={where}
              onChange={setWhere}
              options={[
                { id: 'before', label: t('sourceList.inFront') },
                { id: 'after', label: t('sourceList.behind') },
              ]}
            />
          </div>
        ) : null}
      </div>
      <ul className={classes.preview} aria-label={t('sourceList.preview')}>
        {shown.slice(0, most).map((line, i) => (
          <Preview key={`${line.from} ${i}`} line={line} />
        ))}
      </ul>
    </Dialog>
  )
}

function Preview({ line }: { readonly line: Renamed }) {
  const { t } = useTranslation()
  const isSame = line.from === line.to && line.problem === null
  return (
    <li className={classes.line}>
      <span className={classes.from} title={line.from}>
        {line.from}
      </span>
      <span className={isSame ? classes.same : classes.to} title={line.to}>
        {isSame ? t('sourceList.same') : line.to}
        {line.problem === null ? null : (
          <span className={classes.problem}>{t(`sourceList.problems.${line.problem}`)}</span>
        )}
      </span>
    </li>
  )
}
