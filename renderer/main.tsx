// First: what the modules of the features say comes after it and wins.
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { createClient } from '../shared/contract/client'
import { afterFrame } from './after-frame'
import { createPreferences, readPreferences } from './preferences'
import type { Preferences } from './preferences'
import { shownTheme } from './session/themes'
import { Replica, inStep } from './replica'
import { NoHost, Root } from './Root'
import { speak, startStrings } from './strings/i18n'
import { openTransport } from './transport'

/** Applies what the user has set to the page as a whole. */
function show({ theme, language, reading }: Preferences): void {
  const root = document.documentElement.dataset
  root['theme'] = shownTheme(theme, {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    contrast: matchMedia('(prefers-contrast: more)').matches,
  })
  root['typeface'] = reading.typeface
  document.documentElement.lang = language === 'qps' ? 'en' : language
}

async function start(place: HTMLElement): Promise<void> {
  const root = createRoot(place)
  const first = readPreferences({}, navigator.languages)
  show(first)
  await startStrings(first.language)
  // Read while the host answers, so that nothing that is drawn changes its shape; never waited for long.
  const typefaces = Promise.race([
    Promise.all(
      ['--font-ui', '--font-reading'].map((name) =>
        document.fonts.load(`16px ${getComputedStyle(document.documentElement).getPropertyValue(name)}`),
      ),
    ).catch(() => []),
    new Promise((resolve) => setTimeout(resolve, 300)),
  ])
  const transport = openTransport()
  const holder: { replica: Replica | null } = { replica: null }
  const client = createClient(inStep(transport, () => holder.replica))
  const replica = new Replica(client, afterFrame)
  holder.replica = replica

  // Most of the time it answers before anything could be read.
  const waiting = setTimeout(() => root.render(<NoHost refused={false} />), 1500)
  await transport.ready
  clearTimeout(waiting)
  if (transport.connection() === 'refused') {
    root.render(<NoHost refused />)
    return
  }
  const info = await client.call('app.info')
  const preferences = createPreferences(readPreferences(info.settings, navigator.languages), (key, value) => {
    // Shown at once, kept as soon as the host answers; the banner says it if it does not.
    client.call('settings.set', { key, value }).catch(() => {})
  })
  const apply = (): void => {
    show(preferences.get())
    void speak(preferences.get().language)
  }
  apply()
  preferences.subscribe(apply)
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'])
    matchMedia(query).addEventListener('change', apply)
  transport.watch((connection) => {
    // Steps may have passed by while the host was out of reach.
    if (connection === 'connected' && replica.state.kind === 'open') void replica.load()
  })
  if (info.open) await replica.load()
  const link = {
    get: transport.connection,
    subscribe: (listener: () => void) => transport.watch(() => listener()),
    retry: transport.retry,
  }
  await typefaces
  root.render(<Root client={client} replica={replica} link={link} preferences={preferences} info={info} />)
}

const place = document.getElementById('root')
if (place) void start(place)
