import { makeCodec } from './clone'
import type { Codec } from './clone'

/** Names of the two wires between the page and the stand-in; secret, so that a page under test cannot use them. */
export interface Wires {
  /** Page to main: takes an encoded call, answers an encoded reply. */
  readonly call: string
  /** Main to page. */
  readonly receive: string
  /** Page to main: `window.open` with an address. */
  readonly open: string
}

/** What a sandboxed preload script may load, for the page in which it runs. */
function preparePage(
  wires: Wires,
  codec: Codec,
  preload: (require: (name: string) => unknown) => void,
): void {
  const page = window as unknown as Record<string, (text: string) => Promise<string>>
  const call = page[wires.call]
  const open = page[wires.open]
  if (window !== window.top || !call || !open) return
  delete page[wires.call]
  delete page[wires.open]

  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Listener[]>()
  const missing = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get(target, key) {
        if (!(key in target))
          throw new Error(`The stand-in for Electron does not have ${name}.${String(key)}`)
        return Reflect.get(target, key) as unknown
      },
    })
  const ipcRenderer = missing('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const reply = codec.decode(await call(codec.encode({ channel, args }))) as {
        value: unknown
        error?: string
      }
      if (reply.error !== undefined)
        throw new Error(`Error invoking remote method '${channel}': ${reply.error}`)
      return reply.value
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      )
      return ipcRenderer
    },
  })

  /** Copies a value from one side of the bridge to the other; functions become functions that copy. */
  const bridge = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => bridge((value as (...all: unknown[]) => unknown)(...args.map(bridge)))
    if (value instanceof Promise)
      return value.then(bridge, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error))
      })
    const isPlain =
      typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    if (isPlain) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bridge(item)]))
    return codec.decode(codec.encode(value))
  }
  const contextBridge = missing('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (key in window) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
      Object.defineProperty(window, key, { value: Object.freeze(bridge(api)), enumerable: true })
    },
  })

  Object.defineProperty(window, wires.receive, {
    value: (text: string) => {
      const { channel, args } = codec.decode(text) as { channel: string; args: unknown[] }
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    },
  })
  window.open = (address) => {
    void open(new URL(String(address ?? 'about:blank'), window.location.href).href)
    return null
  }
  preload((name) => {
    if (name === 'electron') return missing('electron', { contextBridge, ipcRenderer })
    throw new Error(`A sandboxed preload script cannot load ${name}`)
  })
}

/** The script that runs before every page of a window: a built preload bundle with what it may load around it. */
export function preloadScript(bundle: string, wires: Wires): string {
  return `(${preparePage.toString()})(${JSON.stringify(wires)}, (${makeCodec.toString()})(), (require) => {
const exports = {}, module = { exports };
${bundle}
})`
}
