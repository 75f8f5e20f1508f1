import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Progress } from '../../components/Progress'
import { useServices, useSession } from '../../hooks'
import type { Source } from '../../../shared/model/entities'
import { useAttach } from './use-attach'
import classes from './MediaDialog.module.css'

/** Puts a recording beside a source, while the session asks for it. */
export function MediaDialog() {
  const app = useServices()
  const id = useSession((session) => (session.dialog === 'media' ? session.dialogIds[0] : undefined))
  const source = id === undefined ? undefined : app.store.get('sources', id)
  return source ? <Attach key={source.id} source={source} /> : null
}

const accept = 'audio/*,video/*,.m4a,.opus,.flac,.mkv,.mov'

function Attach({ source }: { readonly source: Source }) {
  const { t, i18n } = useTranslation()
  const app = useServices()
  const field = useRef<HTMLInputElement>(null)
  const { state, take, choose, attach, stop } = useAttach(source.id)
  const isBrowser = app.info.front === 'browser'
  const close = (): void => {
    stop()
    app.dispatch({ type: 'dialog', dialog: null })
  }
  const ask = (): void => {
    if (isBrowser) field.current?.click()
    else void choose()
  }
  // The first thing one wants is to choose a file.
  const first = useRef(ask)
  useEffect(() => {
    const timer = setTimeout(() => first.current(), 0)
    return () => clearTimeout(timer)
  }, [])
  const size = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: bytes < 10_000_000 ? 1 : 0,
    }).format(bytes / 1_000_000)
  const isBusy = state.phase === 'busy'
  return (
    <Dialog
      title={t('media.attachTo', { name: source.name })}
      lead={t(isBrowser ? 'media.leadCopied' : 'media.lead')}
      isOpen
      onClose={close}
      closeLabel={t('common.close')}
      size="m"
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          {isBusy ? null : state.phase === 'chosen' ? (
            <Button variant="primary" onPress={() => void attach()}>
              {t('media.attachDo')}
            </Button>
          ) : (
            <Button variant="primary" onPress={ask}>
              {t('media.choose')}
            </Button>
          )}
        </>
      }
    >
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={t('media.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void take(file)
        }}
      />
      {state.problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {state.problem}
        </p>
      )}
      {state.phase === 'chosen' ? (
        <fieldset className={classes.choices}>
          <legend className={classes.name}>{state.name}</legend>
          {(['copy', 'link'] as const).map((how) => (
            <label key={how} className={classes.choice}>
              <input
                type="radio"
                name="how"
                checked={state.link === (how === 'link')}
                onChange={() => choose.how(how === 'link')}
              />
              <span className={classes.name}>{t(`media.how.${how}`)}</span>
              <span className={classes.why}>{t(`media.why.${how}`)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {isBusy ? (
        <Progress
          label={t('media.copying', { file: state.name })}
          value={state.total === 0 ? null : state.done / state.total}
          words={
            state.total === 0 ? '' : t('media.copied', { done: size(state.done), total: size(state.total) })
          }
        />
      ) : null}
    </Dialog>
  )
}
