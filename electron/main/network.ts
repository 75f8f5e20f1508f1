import type { CommandLine, Session } from 'electron'
import { appPage, isOurs } from './address'

/** Whether a page may load an address: its own files, and what it made itself (blobs, inline pictures). */
export function mayRequest(address: string, home: string): boolean {
  if (address.startsWith('data:') || isOurs(address, home)) return true
  if (address.startsWith('blob:')) return isOurs(address.slice('blob:'.length), home)
  const isDevelopment = home !== appPage
  return isDevelopment && (address.startsWith('devtools://') || isOurs(address, home.replace(/^http/, 'ws')))
}

/** Closes a session to the outside: no requests, no proxy, no dictionaries, no downloads. */
export async function silenceSession(session: Session, home: string): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, home) }))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  await session.setProxy({ mode: 'direct' })
}

/** Turns off what Chromium would fetch on its own; must run before the app is ready. */
export function silenceBrowser(commandLine: CommandLine, home: string): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'no-pings'])
    commandLine.appendSwitch(name)
  // Without names there is nobody to talk to, whatever asks.
  if (home === appPage) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
