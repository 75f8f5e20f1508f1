import { contextBridge, ipcRenderer } from 'electron'
import type { Reply, Transport } from '../../shared/contract/transport'

/** All that a page gets of the world outside: one way to ask and one way to be told. */
const emic: Transport = {
  request: (name, input): Promise<Reply> => ipcRenderer.invoke('call', name, input),
  listen: (listener) => {
    const forward = (_event: unknown, name: string, payload: unknown): void => listener(name, payload)
    ipcRenderer.on('event', forward)
    return () => {
      ipcRenderer.off('event', forward)
    }
  },
}

contextBridge.exposeInMainWorld('emic', emic)
