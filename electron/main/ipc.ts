import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { dispatch } from '../../shared/contract/dispatch'
import type { BugReporter } from '../../shared/contract/dispatch'
import type { Handlers } from '../../shared/contract/contract'
import type { Reply } from '../../shared/contract/transport'
import { isOurs } from './address'

/** What answering needs. */
export interface AnswerOptions {
  readonly handlers: Handlers
  readonly home: string
  /** The page of the app's window; null while there is none. */
  readonly page: () => WebContents | null
  readonly report: BugReporter
  /** Told of each call that went well. */
  readonly answered?: (name: string, input: unknown) => void
}

/** Calls being answered. */
export interface Answering {
  /** Resolves when every call that has arrived is answered. */
  readonly idle: () => Promise<void>
}

const refused: Reply = {
  ok: false,
  error: { code: 'refused', message: 'Emic answers only its own window.' },
}

/** Whether a message is from the top frame of the app's own window, showing the app's own page. */
export function isTrusted(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  page: WebContents | null,
  home: string,
): boolean {
  const { sender, senderFrame } = event
  if (page === null || sender !== page || senderFrame === null) return false
  return senderFrame === page.mainFrame && senderFrame.parent === null && isOurs(senderFrame.url, home)
}

/** Answers calls on the one channel `call`. Whoever is not the app's own page gets a refusal and has no effect. */
export function answerCalls(ipcMain: Pick<IpcMain, 'handle'>, options: AnswerOptions): Answering {
  const pending = new Set<Promise<Reply>>()
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isTrusted(event, options.page(), options.home)) return refused
    const reply = dispatch(options.handlers, typeof name === 'string' ? name : '', input, options.report)
    pending.add(reply)
    try {
      const answer = await reply
      if (answer.ok) options.answered?.(String(name), input)
      return answer
    } finally {
      pending.delete(reply)
    }
  })
  return {
    idle: async () => {
      while (pending.size > 0) await Promise.all(pending)
    },
  }
}
