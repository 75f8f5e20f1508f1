import { describe, expect, it, vi } from 'vitest'
import { useShell } from '../harness/drive'
import type { AppPage } from '../harness/drive'

/** What a page of the app cannot do, whatever runs in it. */
describe('the Electron shell keeps its page in', () => {
  const shell = useShell()

  it('gives the page two functions and nothing of Node', async () => {
    const { page } = await shell.start()
    const found = await page.evaluate(() => ({
      emic: Object.entries((window as unknown as AppPage).emic).map(([key, value]) => [key, typeof value]),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((key) => key in globalThis),
    }))
    expect(found).toEqual({
      emic: [
        ['request', 'function'],
        ['listen', 'function'],
      ],
      node: [],
    })
  })

  it('stays on its page, whatever the page tries, and asks before a link leaves', async () => {
    const { app, page } = await shell.start()
    const home = page.url()
    app.answer('showMessageBox', { response: 1 })
    await page.evaluate(() => (window.location.href = 'https://example.org/consent'))
    await vi.waitFor(() => expect(app.asked).toHaveLength(1))
    expect(app.asked[0]?.options.detail).toBe('https://example.org/consent')
    expect(page.url()).toBe(home)
    expect([...app.windows][0]?.webContents.refused).toEqual(['https://example.org/consent'])
    expect(app.opened).toEqual([])
  })

  it('opens no second window; a link in one goes to the browser when the user agrees', async () => {
    const { app, page } = await shell.start()
    app.answer('showMessageBox', { response: 0 })
    expect(await page.evaluate(() => window.open('https://example.org/paper') === null)).toBe(true)
    await vi.waitFor(() => expect(app.opened).toEqual(['https://example.org/paper']))
    await page.evaluate(() => {
      window.open('file:///etc/passwd')
      window.open('javascript:alert(1)')
      const link = document.createElement('a')
      link.href = 'http://example.org/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
    })
    await vi.waitFor(() => expect([...app.windows][0]?.webContents.refused).toHaveLength(4))
    expect(app.windows.size).toBe(1)
    expect(page.context().pages()).toHaveLength(1)
    expect(app.asked).toHaveLength(1)
    expect(app.opened).toHaveLength(1)
  })

  it('lets no request out', async () => {
    const { app, page } = await shell.start()
    const failed = await page.evaluate(() =>
      fetch('https://example.org/collect', { mode: 'no-cors' }).then(
        () => false,
        () => true,
      ),
    )
    expect(failed).toBe(true)
    expect(app.session.proxy).toEqual({ mode: 'direct' })
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })

  it('denies permissions and devices, but lets the page copy', async () => {
    const { app } = await shell.start()
    const answer = (name: string) => app.session.permission(name, 'app://emic/')
    for (const name of ['geolocation', 'media', 'notifications', 'clipboard-read', 'usb', 'display-capture'])
      expect(answer(name)).toEqual({ request: false, check: false, device: false })
    expect(answer('clipboard-sanitized-write')).toEqual({ request: true, check: true, device: false })
  })

  it('does not answer another window or a frame', async () => {
    const { app } = await shell.start()
    const [window] = app.windows
    const contents = window?.webContents
    const refused = { ok: false, error: { code: 'refused' } }
    expect(await app.invokeAs({}, contents?.mainFrame, 'app.info', {})).toMatchObject(refused)
    expect(await app.invokeAs(contents, null, 'app.info', {})).toMatchObject(refused)
    const frame = { url: 'app://emic/', parent: contents?.mainFrame }
    expect(await app.invokeAs(contents, frame, 'app.info', {})).toMatchObject(refused)
  })
})
