import fc from 'fast-check'
import type { IpcMain, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { calls } from '../../../shared/contract/contract'
import type { Handlers } from '../../../shared/contract/contract'
import type { Reply } from '../../../shared/contract/transport'
import { appPage } from '../../../electron/main/address'
import { answerCalls } from '../../../electron/main/ipc'

interface Frame {
  readonly url: string
  readonly parent: Frame | null
}
const frame = (url: string, parent: Frame | null = null): Frame => ({ url, parent })

function setUp(page: { mainFrame: Frame } | null) {
  const touched: string[] = []
  const handlers = Object.fromEntries(
    Object.keys(calls).map((name) => [name, () => void touched.push(name)]),
  ) as unknown as Handlers
  let handler: (...args: unknown[]) => Promise<Reply> = () => Promise.reject(new Error('No handler'))
  const channels: string[] = []
  const ipcMain = {
    handle: (channel: string, listener: typeof handler) => {
      channels.push(channel)
      handler = listener
    },
  }
  const report = vi.fn()
  const answered = vi.fn()
  const answering = answerCalls(ipcMain as unknown as Pick<IpcMain, 'handle'>, {
    handlers,
    home: appPage,
    page: () => page as unknown as WebContents | null,
    report,
    answered,
  })
  const invoke = (sender: unknown, senderFrame: unknown, ...args: unknown[]): Promise<Reply> =>
    handler({ sender, senderFrame }, ...args)
  return { touched, channels, invoke, report, answered, answering }
}

describe('calls from the page', () => {
  it('come on one channel and are answered', async () => {
    const page = { mainFrame: frame(appPage) }
    const { channels, invoke, touched, answered } = setUp(page)
    expect(channels).toEqual(['call'])
    expect(await invoke(page, page.mainFrame, 'app.info', {})).toEqual({ ok: true, value: undefined })
    expect(touched).toEqual(['app.info'])
    expect(answered).toHaveBeenCalledExactlyOnceWith('app.info', {})
  })

  const own = frame(appPage)
  const page = { mainFrame: own }
  const strangers: readonly (readonly [string, { mainFrame: Frame } | null, unknown, unknown])[] = [
    ['another window', page, { mainFrame: own }, own],
    ['no window', page, undefined, own],
    ['a frame that is gone', page, page, null],
    ['a frame in the page', page, page, frame(appPage, own)],
    ['another top frame', page, page, frame(appPage)],
    ['a window that is closed', null, page, own],
    ...[
      'https://example.org/',
      'file:///etc/passwd',
      'about:blank',
      'data:text/html,hello',
      'blob:app://emic/1',
      'app://evil/',
      'app://emic.evil/',
      'app://emic@evil/',
      'app://ana@emic/',
      'app:emic',
      'http://emic/',
      '',
    ].map((url) => {
      const elsewhere = { mainFrame: frame(url) }
      return [`the window at "${url}"`, elsewhere, elsewhere, elsewhere.mainFrame] as const
    }),
  ]
  it.each(strangers)('from %s have no effect', async (_, known, sender, senderFrame) => {
    const { invoke, touched, answered } = setUp(known)
    for (const name of Object.keys(calls)) {
      const reply = await invoke(sender, senderFrame, name, {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'refused' } })
    }
    expect(touched).toEqual([])
    expect(answered).not.toHaveBeenCalled()
  })

  it('that are not in the contract have no effect, whatever they are made of', async () => {
    const { invoke, touched, report } = setUp(page)
    const known = Object.keys(calls)
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'APP.INFO', 'app.info ', ''),
      fc.anything().filter((value) => typeof value !== 'string'),
      fc.constantFrom(...known).map((one) => [one]),
      fc.constantFrom(...known).map((one) => ({ toString: () => one })),
    )
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.array(fc.anything({ withMap: true, withSet: true, withTypedArray: true })),
        async (one, rest) => {
          fc.pre(typeof one !== 'string' || !known.includes(one))
          const reply = await invoke(page, own, one, ...rest)
          expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } })
        },
      ),
      { numRuns: 1000 },
    )
    expect(touched).toEqual([])
    expect(report).not.toHaveBeenCalled()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('whose input does not fit reach no handler', async () => {
    const { invoke, touched, report } = setUp(page)
    const wanting = [
      'settings.set',
      'project.create',
      'project.open',
      'command.run',
      'import.start',
      'file.put',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wanting),
        fc.anything({ withMap: true, withSet: true, withTypedArray: true }),
        async (one, input) => {
          fc.pre(
            typeof input !== 'object' ||
              input === null ||
              !Object.keys(input).some((key) => /^[a-z]+$/.test(key)),
          )
          const reply = await invoke(page, own, one, input)
          expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } })
        },
      ),
      { numRuns: 1000 },
    )
    expect(touched).toEqual([])
    expect(report).not.toHaveBeenCalled()
  })

  it('are waited for when the app closes', async () => {
    const { invoke, answering, touched } = setUp(page)
    void invoke(page, own, 'project.snapshot', {})
    await answering.idle()
    expect(touched).toEqual(['project.snapshot'])
    await answering.idle()
  })
})
