import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachedMedia } from '../../../shared/contract/media-calls'
import type { Id } from '../../../shared/model/entities'
import { useServices } from '../../hooks'
import { sendRecording, Stopped } from '../../hooks/send-recording'

/** How far the attaching of a recording is. */
export interface AttachState {
  /** `chosen`: to be copied or linked; `busy`: on its way into the project. */
  readonly phase: 'idle' | 'chosen' | 'busy'
  readonly name: string
  readonly link: boolean
  /** Bytes. */
  readonly done: number
  readonly total: number
  readonly problem: string | null
}

const idle: AttachState = { phase: 'idle', name: '', link: false, done: 0, total: 0, problem: null }

/** Puts a recording beside a source: sent by a browser, or chosen in a native dialog and copied or linked by the host. */
export function useAttach(sourceId: Id) {
  const { t } = useTranslation()
  const app = useServices()
  const [state, setState] = useState<AttachState>(idle)
  const handle = useRef<string | null>(null)
  const stopping = useRef<(() => void) | null>(null)
  const change = useCallback(
    (parts: Partial<AttachState>) => setState((before) => ({ ...before, ...parts })),
    [],
  )

  /** Does the work; a Problem stays in the dialog, a stop is silent. */
  const run = useCallback(
    async (name: string, total: number, work: () => Promise<AttachedMedia>) => {
      setState({ ...idle, phase: 'busy', name, total })
      try {
        await work()
        app.announce(t('media.attached', { file: name }), { undo: true, tone: 'done' })
        app.dispatch({ type: 'dialog', dialog: null })
      } catch (error) {
        if (error instanceof Stopped) return
        const isUnread = error instanceof DOMException
        setState({ ...idle, problem: isUnread ? t('media.unread', { file: name }) : app.sentence(error) })
      } finally {
        stopping.current = null
      }
    },
    [app, t],
  )
  const take = useCallback(
    (file: File) => {
      const stop = new AbortController()
      stopping.current = () => stop.abort()
      return run(file.name, file.size, () =>
        sendRecording(app.client, sourceId, file, {
          signal: stop.signal,
          progress: (done) => change({ done }),
        }),
      )
    },
    [app, change, run, sourceId],
  )
  const choose = useMemo(
    () =>
      Object.assign(
        async (): Promise<void> => {
          const chosen = await app.attempt(() => app.client.call('media.choose'))
          if (!chosen) return
          handle.current = chosen.handle
          setState({ ...idle, phase: 'chosen', name: chosen.name })
        },
        { how: (link: boolean): void => change({ link }) },
      ),
    [app, change],
  )
  const attach = useCallback(() => {
    const chosen = handle.current
    if (chosen === null) return Promise.resolve()
    const job = crypto.randomUUID()
    stopping.current = () => void app.client.call('work.cancel', { job })
    const { link } = state
    const off = app.client.on('work', (event) => {
      if (event.job === job) change({ done: event.done, total: event.total })
    })
    return run(state.name, 0, () =>
      app.client.call('media.attach', { sourceId, handle: chosen, link, job }).finally(off),
    )
  }, [app, change, run, sourceId, state])
  const stop = useCallback(() => stopping.current?.(), [])
  useEffect(() => stop, [stop])
  return { state, take, choose, attach, stop }
}
