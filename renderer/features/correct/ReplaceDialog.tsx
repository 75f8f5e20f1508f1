import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplacePreview } from '../../../shared/contract/correction-calls'
import type { Source } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { WordDifference } from '../../components/WordDifference'
import { useServices, useSession } from '../../hooks'
import { releaseFiles } from '../../hooks/release-files'
import { wordChanges } from '../../hooks/word-changes'
import { said } from '../../strings/said'
import classes from './Compare.module.css'

/** The dialog that puts a corrected file in the place of a text, while the session asks for it. */
export function ReplaceDialog() {
  const app = useServices()
  const id = useSession((session) => (session.dialog === 'replace-text' ? session.dialogIds[0] : undefined))
  const source = id === undefined ? undefined : app.store.get('sources', id)
  return source ? <Replace key={source.id} source={source} /> : null
}

const mostSamples = 40

interface Chosen {
  readonly handle: string
  readonly name: string
}

function Replace({ source }: { readonly source: Source }) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const field = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<Chosen | null>(null)
  const [preview, setPreview] = useState<ReplacePreview | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const close = (): void => app.dispatch({ type: 'dialog', dialog: null })
  // Held until another one is chosen or the dialog is closed.
  useEffect(() => (file ? () => releaseFiles(app, [file.handle]) : undefined), [app, file])

  const take = async (choose: () => Promise<Chosen | null>): Promise<void> => {
    setProblem(null)
    setPreview(null)
    setBusy(true)
    try {
      const chosen = await choose()
      if (!chosen) return
      setFile(chosen)
      setPreview(await app.client.call('replace.preview', { sourceId: source.id, handle: chosen.handle }))
    } catch (error) {
      setProblem(app.sentence(error))
    } finally {
      setBusy(false)
    }
  }
  const ask = (): void => {
    if (app.info.front === 'browser') return field.current?.click()
    void take(async () => (await app.client.call('file.choose'))[0] ?? null)
  }
  const put = (chosen: File | undefined): void => {
    if (!chosen) return
    void take(async () => {
      const bytes = new Uint8Array(await chosen.arrayBuffer())
      const { handle } = await app.client.call('file.put', { name: chosen.name, bytes })
      return { handle, name: chosen.name }
    })
  }
  const apply = async (): Promise<void> => {
    if (!file || !preview) return
    setBusy(true)
    try {
      const { changed, lost } = await app.client.call('replace.apply', {
        sourceId: source.id,
        handle: file.handle,
        baseRevisionId: preview.baseRevisionId,
      })
      close()
      const sentences = [
        t('correct.replaced', { name: source.name, file: file.name }),
        ...(changed > 0 ? [t('correct.savedChanged', { count: changed })] : []),
        ...(lost > 0 ? [t('correct.savedLost', { count: lost })] : []),
      ]
      app.announce(sentences.join(' '), { undo: true, tone: 'done' })
    } catch (error) {
      setProblem(app.sentence(error))
      setBusy(false)
    }
  }
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (preview && !preview.same) main.current?.focus()
  }, [preview])

  return (
    <Dialog
      title={t('correct.replaceTitle', { name: source.name })}
      lead={t('correct.replaceLead')}
      isOpen
      onClose={close}
      closeLabel={t('common.close')}
      size="xl"
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          {preview && !preview.same ? (
            <Button variant="primary" ref={main} isDisabled={busy} onPress={() => void apply()}>
              {t('correct.replaceDo')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={classes.stack}>
        <div>
          <Button onPress={ask} isDisabled={busy}>
            {t(file ? 'correct.chooseOther' : 'correct.choose')}
          </Button>{' '}
          {file ? <span className={classes.meta}>{file.name}</span> : null}
          <input
            ref={field}
            type="file"
            hidden
            aria-label={t('correct.choose')}
            onChange={(event) => {
              put(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </div>
        {problem === null ? null : (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        {busy && !preview && file ? <Progress label={t('correct.comparing')} value={null} /> : null}
        {preview?.same ? <p role="status">{t('correct.same')}</p> : null}
        {preview && !preview.same ? (
          <>
            <ul className={classes.counts} role="status">
              <li>{t('correct.differ', { count: preview.changes })}</li>
              <li>{t('correct.untouched', { count: preview.untouched })}</li>
              <li>{t('correct.willChange', { count: preview.changed })}</li>
              <li>{t('correct.willLose', { count: preview.lost })}</li>
            </ul>
            {preview.losses.map((loss) => (
              <p key={loss} className={classes.meta}>
                {said(t, loss)}
              </p>
            ))}
            <ul className={classes.list} aria-label={t('correct.differences')}>
              {preview.samples.slice(0, mostSamples).map(({ at, before, after }) => (
                <li key={at} className={classes.revision}>
                  <WordDifference stretches={wordChanges(before, after, i18n.language)} />
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
