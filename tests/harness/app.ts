import { EventEmitter } from 'node:events'
import { StandInEvent } from './strict'
import type { StandInWindow } from './window'

/** Who holds the lock of a profile folder, in this process. */
const instances = new Map<string, StandInApp>()

/** The life of the app: ready, quit, and the lock that keeps it single. */
export class StandInApp extends EventEmitter {
  readonly isPackaged = false
  readonly windows = new Set<StandInWindow>()
  readonly switches = new Map<string, string>()
  /** Resolves with the exit code. */
  readonly exited: Promise<number>
  isReadyNow = false
  private end: (code: number) => void = () => undefined
  private makeReady: () => void = () => undefined
  private readonly readied: Promise<void>
  private isQuitting = false
  private isOver = false
  private readonly paths: Map<string, string>

  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => void this.switches.set(name, value),
    hasSwitch: (name: string): boolean => this.switches.has(name),
  }

  constructor(folder: string) {
    super()
    this.paths = new Map([
      ['userData', `${folder}/user-data`],
      ['documents', folder],
    ])
    this.exited = new Promise((resolve) => (this.end = resolve))
    this.readied = new Promise((resolve) => (this.makeReady = resolve))
  }

  setName(): void {}
  setAboutPanelOptions(): void {}
  setAppUserModelId(): void {}
  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox must be called before the app is ready')
  }
  getLocale(): string {
    return 'en-GB'
  }
  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`The stand-in for Electron does not have app.getPath('${name}')`)
    return path
  }
  setPath(name: string, path: string): void {
    this.getPath(name)
    this.paths.set(name, path)
  }
  whenReady(): Promise<void> {
    return this.readied
  }

  /** Electron is ready once the entry module has been run. */
  becomeReady(): void {
    if (this.isOver) return
    this.isReadyNow = true
    this.emit('ready')
    this.makeReady()
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    const folder = this.getPath('userData')
    const first = instances.get(folder)
    if (first === undefined || first === this) {
      instances.set(folder, this)
      return true
    }
    first.emit('second-instance', new StandInEvent(), process.argv, process.cwd(), structuredClone(data))
    return false
  }

  /** Windows first, then `will-quit`, then the end; either may be prevented. */
  quit(): void {
    if (this.isOver || this.isQuitting) return
    const before = new StandInEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.isQuitting = true
    for (const window of this.windows) window.close()
    this.goOn()
  }

  exit(code = 0): void {
    if (this.isOver) return
    this.isOver = true
    if (instances.get(this.getPath('userData')) === this) instances.delete(this.getPath('userData'))
    this.emit('quit', new StandInEvent(), code)
    this.removeAllListeners()
    this.end(code)
  }

  /** Called when a window is gone. */
  windowClosed(window: StandInWindow): void {
    this.windows.delete(window)
    if (this.isQuitting) this.goOn()
    else if (this.windows.size === 0 && !this.emit('window-all-closed')) this.quit()
  }

  private goOn(): void {
    if (this.windows.size > 0 || !this.isQuitting) return
    const event = new StandInEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.isQuitting = false
    else this.exit(0)
  }
}
