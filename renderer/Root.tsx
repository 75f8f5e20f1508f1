import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { tinykeys } from 'tinykeys'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Client } from '../shared/contract/client'
import type { AppInfo } from '../shared/contract/contract'
import { EmptyState } from './components/EmptyState'
import { Spinner } from './components/Spinner'
import { SettingsDialog } from './features/shell/SettingsDialog'
import { Welcome } from './features/welcome/Welcome'
import type { Link } from './hooks'
import type { HeldFile } from './hooks/use-file-choice'
import type { PreferencesStore } from './preferences'
import { Project } from './Project'
import type { Replica } from './replica'
import { sentence } from './services'
import { useNativeMenu } from './use-native-menu'
import classes from './Root.module.css'

export interface RootProps {
  readonly client: Client
  readonly replica: Replica
  readonly link: Link
  readonly preferences: PreferencesStore
  /** What the host said of itself at the start. */
  readonly info: AppInfo
}

/** The whole window: the first screen, or an open project. */
export function Root({ client, replica, link, preferences, info: first }: RootProps) {
  const { t } = useTranslation()
  const [info, setInfo] = useState(first)
  const [settings, setSettings] = useState(false)
  /** The project of another program that is shown as soon as the new one is open. */
  const [arriving, setArriving] = useState<HeldFile | null>(null)
  const arrived = useCallback(() => setArriving(null), [])
  const state = useSyncExternalStore(replica.subscribe, () => replica.state)
  const { language, coder } = useSyncExternalStore(preferences.subscribe, preferences.get)

  const closed = state.kind === 'closed' || state.kind === 'failed'
  const refresh = useCallback(async (): Promise<AppInfo> => {
    const now = await client.call('app.info')
    setInfo(now)
    return now
  }, [client])
  useEffect(() => {
    // The list of recent projects has changed when one is closed.
    if (closed) refresh().catch(() => {})
  }, [closed, refresh])

  const name = state.kind === 'open' ? state.opened.store.project().name : null
  useEffect(() => {
    document.title = name === null ? t('shell.app') : `${name} - ${t('shell.app')}`
  }, [name, t])

  /** Opens by a call; the host's event usually comes first, but it travels by another way. */
  const opening = async (work: () => Promise<unknown>): Promise<void> => {
    await work()
    const now = await refresh()
    if (now.open && replica.state.kind === 'closed') await replica.load()
  }

  useEffect(() => {
    if (!closed) return
    return tinykeys(window, {
      '$mod+,': (event) => {
        event.preventDefault()
        setSettings(true)
      },
    })
  }, [closed])

  if (state.kind === 'loading') {
    return (
      <div className={classes.wait}>
        <Spinner label={t('common.loading')} />
      </div>
    )
  }
  if (state.kind === 'open') {
    const { store } = state.opened
    return (
      <I18nProvider locale={language}>
        <Project
          key={store.project().id}
          client={client}
          replica={replica}
          store={store}
          info={info}
          preferences={preferences}
          link={link}
          arriving={arriving}
          onArrived={arrived}
        />
      </I18nProvider>
    )
  }
  return (
    <I18nProvider locale={language}>
      <MenuWithoutProject client={client} front={info.front} preferences={preferences} />
      <Welcome
        client={client}
        info={{ ...info, settings: { ...info.settings, coder } }}
        problem={state.kind === 'failed' ? sentence(state.problem) : null}
        sentence={sentence}
        onSettings={() => setSettings(true)}
        acts={{
          sample: () => opening(() => client.call('project.sample')),
          create: (project, name, file) =>
            opening(async () => {
              await client.call('project.create', { name: project, coder: name })
              preferences.change({ coder: name })
              // Not where the native dialog about its place was cancelled.
              if (file && (await client.call('app.info')).open) setArriving(file)
            }),
          choose: () =>
            opening(async () => {
              const chosen = await client.call('project.choose')
              if (chosen) await client.call('project.open', { handle: chosen.handle })
            }),
          unpack: ({ handle }, job) => opening(() => client.call('project.unpack', { handle, job })),
          open: ({ handle }) => opening(() => client.call('project.open', { handle })),
        }}
      />
      {settings ? (
        <SettingsDialog preferences={preferences} version={info.version} onClose={() => setSettings(false)} />
      ) : null}
    </I18nProvider>
  )
}

/** The native menu of the first screen: there is nothing for actions to act on. */
function MenuWithoutProject(props: Pick<RootProps, 'client' | 'preferences'> & Pick<AppInfo, 'front'>) {
  useNativeMenu(props.client, props.front, props.preferences, null)
  return null
}

/** What stands where the host cannot be reached at all. */
export function NoHost({ refused }: { readonly refused: boolean }) {
  const { t } = useTranslation()
  return (
    <main className={classes.wait}>
      <EmptyState title={t(refused ? 'welcome.noWindowTitle' : 'welcome.noHostTitle')}>
        {t(refused ? 'welcome.noWindow' : 'welcome.noHost')}
      </EmptyState>
    </main>
  )
}
