import { PencilLine } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { Spinner } from '../../components/Spinner'
import { focusText, useServices, useSession } from '../../hooks'
import { keepSourceText } from '../../hooks/source-text'
import type { TextDraft } from '../../session/drafts'
import { changesIn, placeBefore, topOf } from './edit-view'
import { useEdit } from './use-edit'
import { useRevisionText } from './use-revision-text'
import classes from './EditText.module.css'

export interface EditTextProps {
  readonly source: Source
  readonly draft: TextDraft
}

/** Width of an average letter of running text, in em. */
const letter = 0.47

/** A text that is being corrected, in the place of the reader. */
export function EditText({ source, draft }: EditTextProps) {
  const { t } = useTranslation()
  const app = useServices()
  const reading = useSession((session) => session.reading)
  const host = useRef<HTMLDivElement>(null)
  const text = useRevisionText(draft.baseRevisionId)
  const [busy, setBusy] = useState(false)
  const [sure, setSure] = useState(false)
  const [wasRestored] = useState(draft.changes.length > 0)
  // While it is being saved the new revision comes before the answer.
  const isStale = !busy && draft.baseRevisionId !== source.revisionId
  const saving = useRef<() => void>(() => {})
  const { view, outlook } = useEdit(host, source, text, draft, () => saving.current())

  const leave = useCallback(
    (place: { readonly top: number; readonly caret: number }): void => {
      app.dispatch({ type: 'place', id: source.id, ...place })
      app.dispatch({ type: 'text-draft', id: source.id, draft: null })
      requestAnimationFrame(focusText)
    },
    [app, source.id],
  )
  const save = async (): Promise<void> => {
    if (!view || busy || isStale) return
    // What was typed last may not have been looked at yet.
    const changes = [...changesIn(view.state)]
    if (changes.length === 0) return
    setBusy(true)
    const place = { top: topOf(view), caret: view.state.selection.main.head }
    const done = await app.attempt(() =>
      app.client.call('edit.save', { sourceId: source.id, baseRevisionId: draft.baseRevisionId, changes }),
    )
    setBusy(false)
    if (!done) return
    keepSourceText(app.client, done)
    leave(place)
    const { changed, lost } = done
    const said = [
      t('correct.saved', { name: source.name }),
      ...(changed > 0 ? [t('correct.savedChanged', { count: changed })] : []),
      ...(lost > 0 ? [t('correct.savedLost', { count: lost })] : []),
    ]
    app.announce(said.join(' '), { undo: true, tone: 'done' })
  }
  const discard = (): void => {
    if (!outlook.isSame && !sure) return setSure(true)
    const state = view?.state
    const before = (at: number): number => (state ? placeBefore(state, at) : at)
    leave({ top: before(view ? topOf(view) : 0), caret: before(state?.selection.main.head ?? 0) })
    app.announce(t('correct.discarded'))
  }
  useEffect(() => {
    saving.current = () => void save()
  })
  // Who does not press a second time did not mean it.
  useEffect(() => {
    if (!sure) return undefined
    const timer = setTimeout(() => setSure(false), 5000)
    return () => clearTimeout(timer)
  }, [sure])
  // What was selected in the reader is not on the screen any more, so nothing can be done with it.
  useEffect(() => {
    app.dispatch({ type: 'select', selection: null, caret: 0 })
  }, [app])
  useEffect(() => {
    if (wasRestored) app.announce(t('correct.restored', { name: source.name }))
  }, [app, wasRestored, source.name, t])

  const setting = {
    '--reading-size': `${reading.size}px`,
    '--reading-leading': `${Math.round(reading.size * reading.lineHeight)}px`,
    '--reading-width': `${Math.round(reading.width * letter * reading.size)}px`,
  } as CSSProperties
  return (
    <div className={classes.editor} style={setting}>
      <header className={classes.bar}>
        <h2 className={classes.name}>
          <PencilLine size={16} strokeWidth={1.75} aria-hidden />
          {t('correct.editing', { name: source.name })}
        </h2>
        <span className={classes.state} role="status">
          {outlook.isSame
            ? t('correct.nothingYet')
            : outlook.changed + outlook.lost === 0
              ? t('correct.noneTouched')
              : [
                  ...(outlook.changed > 0 ? [t('correct.willChange', { count: outlook.changed })] : []),
                  ...(outlook.lost > 0 ? [t('correct.willLose', { count: outlook.lost })] : []),
                ].join(' · ')}
        </span>
        <div className={classes.acts}>
          <Button size="s" variant={sure ? 'danger' : 'plain'} isDisabled={busy} onPress={discard}>
            {t(sure ? 'correct.discardSure' : outlook.isSame ? 'correct.stop' : 'correct.discard')}
          </Button>
          <Button
            size="s"
            variant="primary"
            isDisabled={busy || outlook.isSame || isStale}
            aria-keyshortcuts="Control+S"
            onPress={() => void save()}
          >
            {t('correct.save')}
          </Button>
        </div>
      </header>
      {isStale ? (
        <p className={classes.warn} role="alert">
          {t('correct.stale')}
        </p>
      ) : null}
      {text === null ? (
        <div className={classes.wait}>
          <Spinner label={t('correct.loading')} />
        </div>
      ) : null}
      <div ref={host} className={classes.host} />
    </div>
  )
}
