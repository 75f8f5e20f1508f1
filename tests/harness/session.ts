import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { strict } from './strict'

type Handler<
  K extends 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler',
> = Parameters<Session[K]>[0]
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** The default session: what the app has said about requests, permissions and proxies, ready to be asked. */
export class StandInSession extends EventEmitter {
  proxy: unknown = null
  private beforeRequest: BeforeRequest | null = null
  private request: Handler<'setPermissionRequestHandler'> = null
  private check: Handler<'setPermissionCheckHandler'> = null
  private device: Handler<'setDevicePermissionHandler'> = null

  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener
    },
  })

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.request = handler
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.check = handler
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.device = handler
  }
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (isEnabled) throw new Error('Spell checking would fetch dictionaries')
  }
  async setProxy(config: unknown): Promise<void> {
    this.proxy = config
  }

  /** Whether the app lets a request through. */
  async lets(url: string): Promise<boolean> {
    const listener = this.beforeRequest
    if (!listener) return true
    return await new Promise((resolve) => listener({ url }, ({ cancel }) => resolve(cancel !== true)))
  }

  /** What the app answers when a page at this address asks for a permission, is checked for it, and wants a device. */
  permission(name: string, address: string): { request: boolean; check: boolean; device: boolean } {
    if (!this.request || !this.check || !this.device)
      throw new Error('The app leaves permissions to Electron')
    let request = false
    const details = { requestingUrl: address, isMainFrame: true }
    this.request(null as never, name as never, (granted) => (request = granted), details as never)
    const { protocol, host } = new URL(address)
    const check = this.check(null, name as never, `${protocol}//${host}/`, details as never)
    return { request, check, device: this.device({} as never) }
  }
}
