import { FileDown } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices, useSession } from '../../hooks'
import { putFile } from '../../hooks/put-file'
import { droppedFiles, holdsFiles } from './dropped-files'
import { ImportDialog } from './ImportDialog'
import { dialogFor } from './own-dialog'
import { Paste } from './Paste'
import { chosenFiles } from './taken-file'
import type { TakenFile } from './taken-file'
import { useImport } from './use-import'
import classes from './Importer.module.css'

/** Brings files in: asks for them, takes them when they are dropped anywhere, shows how it goes and what became of each. */
export function Importer() {
  const { t } = useTranslation()
  const app = useServices()
  const wanted = useSession((session) =>
    session.dialog === 'import' || session.dialog === 'import-folder' ? session.dialog : null,
  )
  const importing = useImport()
  const { takeFiles, takeHandles, clear } = importing
  const open = useSession((session) => session.dialog)
  const idle = importing.state.phase === 'idle' || importing.state.phase === 'finished'
  const field = useRef<HTMLInputElement>(null)
  const folderField = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  useEffect(() => {
    if (!wanted) return
    app.dispatch({ type: 'dialog', dialog: null })
    const isFolder = wanted === 'import-folder'
    if (app.info.front === 'browser') (isFolder ? folderField : field).current?.click()
    else {
      void app.attempt(async () => {
        const chosen = await app.client.call('file.choose', { folder: isFolder })
        const [only] = chosen.length === 1 ? chosen : []
        const dialog = only ? dialogFor(only.name, null) : null
        if (only && dialog) app.dispatch({ type: 'dialog', dialog, ids: [only.handle, only.name] })
        else if (chosen.length > 0) await takeHandles(chosen)
      })
    }
  }, [wanted, app, takeHandles])

  /** Brings files in, or hands one that is no source to the dialog of its kind. */
  const take = useCallback(
    async (files: readonly TakenFile[]): Promise<void> => {
      const [only] = files.length === 1 ? files : []
      const dialog = only ? dialogFor(only.path, open) : null
      if (!only || !dialog) return takeFiles(files)
      if (app.isPast) return app.announce(t('history.past.refused'))
      // The list of an import before it makes room.
      clear()
      const put = await putFile(app, only.file)
      if ('problem' in put) app.announce(put.problem, { tone: 'problem' })
      else app.dispatch({ type: 'dialog', dialog, ids: [put.file.handle, put.file.name] })
    },
    [app, clear, open, t, takeFiles],
  )

  useEffect(() => {
    // Leaving one element and entering the next come in this order: count, instead of trusting either.
    let depth = 0
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return
      depth++
      setOver(true)
    }
    const leave = (): void => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hover = (event: DragEvent): void => {
      if (holdsFiles(event.dataTransfer)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setOver(false)
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return
      // Without this the browser would leave the app and show the file.
      event.preventDefault()
      // A project that is looked at, or comes in, is not to be put off by another.
      if (!idle || open === 'project-in') return
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) return take(files)
      })
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [idle, open, take])

  const onPaste = useCallback((files: readonly TakenFile[]) => void takeFiles(files), [takeFiles])
  const takeChosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = chosenFiles(event.target.files ?? [])
    event.target.value = ''
    if (files.length > 0) void take(files)
  }

  return (
    <>
      <input ref={field} type="file" multiple hidden aria-label={t('sources.import')} onChange={takeChosen} />
      <input
        ref={(element) => {
          folderField.current = element
          // Not among the attributes that React knows.
          if (element) element.webkitdirectory = true
        }}
        type="file"
        multiple
        hidden
        aria-label={t('sources.bring.folder')}
        onChange={takeChosen}
      />
      {over ? (
        <div className={classes.overlay} aria-hidden>
          <div className={classes.card}>
            <FileDown size={32} strokeWidth={1.5} />
            <p className={classes.title}>{t('sources.drop')}</p>
            <p className={classes.words}>{t('sources.formats')}</p>
            <p className={classes.words}>{t('sources.dropWhy')}</p>
          </div>
        </div>
      ) : null}
      <Paste isIdle={idle} onTake={onPaste} />
      <ImportDialog importing={importing} />
    </>
  )
}
