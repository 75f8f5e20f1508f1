import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { exifSegment, makeExif, makePng, makeTiff, pngChunk, quarters } from '../made-images'
import { emic, launchBrowser, makeHome, openPage, serveApp } from './app'
import type { Home, Served } from './app'
import { faultsOn } from './axe'
import { chooseCode, hears, picker, pictureOfFailure, sourceRow, statusBar } from './window'

const photo = 'Waiting room, 3 March'
const ledger = 'Ledger of the parish'
const size = { width: 1200, height: 800 }

const imageOf = (page: Page, name: string): Locator =>
  page.getByRole('application', { name: `Image ${name}` })
const area = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Coded areas' }).getByRole('button', { name })

describe('an image in a browser', () => {
  let home: Home
  let project: string
  let served: Served
  let browser: Browser
  let page: Page
  let faults: string[]

  const open = async (): Promise<void> => {
    served = await serveApp(home.env, project)
    const watched = await openPage(browser, served.address)
    page = watched.page
    faults = watched.faults
    await sourceRow(page, photo).click()
    await imageOf(page, photo).locator('img').waitFor()
  }
  /** Drags over the image; shares of its width and height. */
  const drag = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
    const box = await imageOf(page, photo).locator('img').boundingBox()
    if (!box) throw new Error('The image is not there')
    const at = ([x, y]: readonly [number, number]): [number, number] => [
      box.x + x * box.width,
      box.y + y * box.height,
    ]
    await page.mouse.move(...at(from))
    await page.mouse.down()
    await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
    await page.mouse.move(...at(to))
    await page.mouse.up()
  }
  /** Areas of all quotations, as the host has them. */
  const quotes = async (): Promise<readonly string[]> => {
    const { out } = await emic(home.env, 'quotes', project, '--json')
    return (JSON.parse(out) as readonly { readonly code: string; readonly text: string }[]).map(
      ({ code, text }) => `${code}: ${text}`,
    )
  }

  beforeAll(async () => {
    home = await makeHome()
    project = join(home.folder, 'Clinic.emic')
    const file = join(home.folder, `${photo}.png`)
    await writeFile(file, makePng(size.width, size.height))
    const scan = join(home.folder, `${ledger}.tif`)
    await writeFile(scan, makeTiff(120, 80, { orientation: 6 }))
    await emic(home.env, 'new', project, '--coder', 'Ana')
    expect((await emic(home.env, 'import', project, file, scan)).error).toBe('')
    for (const code of ['Signs', 'Chairs', 'Daylight']) await emic(home.env, 'add-code', project, code)
    browser = await launchBrowser()
    await open()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.end()
    await home?.clear()
  })
  afterEach(async ({ task }) => {
    await pictureOfFailure(task, page)
    expect(faults).toEqual([])
  })

  it('is coded with the mouse: a rectangle is drawn, and a code is picked', async () => {
    await drag([0.5, 0.25], [0.75, 0.5])
    await chooseCode(page, 'Signs')
    await area(page, 'Signs').waitFor()
    await hears(page, 'Coded as Signs; 1 code here')
    expect(await area(page, 'Signs').getAttribute('aria-label')).toMatch(
      /^Signs, (29|30|31)\d × (19|20|21)\d at (59|60|61)\d, (19|20|21)\d$/,
    )
  })

  it('is coded with the keyboard alone: a rectangle is begun, moved, stretched, and coded', async () => {
    await imageOf(page, photo).focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('d')
    const selected = statusBar(page).getByText(/^Area /)
    const before = (await selected.textContent()) ?? ''
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForFunction((was) => !document.body.textContent?.includes(was), before)
    await page.keyboard.press('Enter')
    await picker(page).waitFor()
    await page.keyboard.type('Chairs')
    await page.keyboard.press('Enter')
    await area(page, 'Chairs').waitFor()
  })

  it('is coded as a whole', async () => {
    await imageOf(page, photo).focus()
    await page.keyboard.press('w')
    await hears(page, 'Whole image selected')
    await page.keyboard.press('Enter')
    await picker(page).waitFor()
    await page.keyboard.type('Daylight')
    await page.keyboard.press('Enter')
    await area(page, 'Daylight, Whole image').waitFor()
    expect((await quotes()).map((quote) => quote.split(' [')[0])).toEqual(['Daylight:', 'Signs:', 'Chairs:'])
  })

  it('lets labels never lie over one another, nor is anything wrong for readers of screens', async () => {
    const boxes = await page
      .getByRole('list', { name: 'Coded areas' })
      .getByRole('button')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().toJSON() as DOMRect))
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
    expect(await faultsOn(page)).toEqual([])
  })

  it('goes from area to area with [ and ], and a handle stretches the one in focus', async () => {
    await imageOf(page, photo).focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    await hears(page, 'Coded: Signs')
    const [before] = (await quotes()).filter((quote) => quote.startsWith('Signs'))
    await drag([0.75, 0.5], [0.85, 0.6])
    await expect.poll(quotes).not.toContain(before)
    await page.keyboard.press('Control+z')
    await expect.poll(quotes).toContain(before)
  })

  it('loses a code by u, and has it back by undo', async () => {
    await imageOf(page, photo).focus()
    await page.keyboard.press('Escape')
    await area(page, 'Signs').click()
    await page.keyboard.press('u')
    await area(page, 'Signs').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await area(page, 'Signs').waitFor()
  })

  it('is seen in the list of quotations, from where one goes to the area', async () => {
    await page.getByRole('treeitem', { name: /Signs/ }).locator('[data-part="count"]').click()
    const row = page.locator('[data-quotations]').getByRole('row', { name: /Signs/ })
    await row.getByText(/^Image, area /).waitFor()
    const crop = row.locator('img')
    await crop.waitFor()
    // The upper right quarter is green and the lower right one straw: the area is in the middle of the upper right.
    const colour = await crop.evaluate(async (shown: HTMLImageElement) => {
      await shown.decode()
      const canvas = document.createElement('canvas')
      canvas.width = shown.naturalWidth
      canvas.height = shown.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(shown, 0, 0)
      return [...(context?.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data ?? [])].slice(0, 3)
    })
    const [red = 0, green = 0, blue = 0] = colour
    const [wantedRed, wantedGreen, wantedBlue] = quarters(4, 4)(3, 0)
    expect(
      Math.abs(red - wantedRed) + Math.abs(green - wantedGreen) + Math.abs(blue - wantedBlue),
    ).toBeLessThan(40)
    await sourceRow(page, ledger).click()
    await row.getByText(/^Image, area /).click()
    await imageOf(page, photo).waitFor()
    await expect.poll(() => area(page, 'Signs').getAttribute('aria-pressed')).toBe('true')
  })

  it('is zoomed with keys and with the wheel, and panned', async () => {
    const picture = imageOf(page, photo).locator('img')
    const width = async (): Promise<number> => (await picture.boundingBox())?.width ?? 0
    await imageOf(page, photo).focus()
    await page.keyboard.press('0')
    const fit = await width()
    await page.keyboard.press('z')
    await expect.poll(width).toBe(size.width)
    await page.keyboard.press('+')
    await expect.poll(width).toBe(size.width * 1.25)
    await page.keyboard.press('-')
    await page.keyboard.press('0')
    await expect.poll(width).toBe(fit)
    await picture.hover({ force: true })
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -400)
    await page.keyboard.up('Control')
    await expect.poll(width).toBeGreaterThan(fit * 1.5)
    const left = async (): Promise<number> => (await picture.boundingBox())?.x ?? 0
    const before = await left()
    const box = await imageOf(page, photo).boundingBox()
    if (!box) throw new Error('The image is not there')
    await page.mouse.move(box.x + 300, box.y + 300)
    await page.keyboard.down('Space')
    await page.mouse.down()
    await page.mouse.move(box.x + 200, box.y + 300)
    await page.mouse.up()
    await page.keyboard.up('Space')
    await expect.poll(left).toBeCloseTo(before - 100, 0)
    await page.keyboard.press('0')
  })

  it('in TIFF is shown upright', async () => {
    await sourceRow(page, ledger).click()
    const picture = imageOf(page, ledger).locator('img')
    await picture.waitFor()
    const shown = await picture.evaluate(async (one: HTMLImageElement) => {
      await one.decode()
      return [one.naturalWidth, one.naturalHeight]
    })
    expect(shown).toEqual([80, 120])
  })

  it('is shown in the size that its header says, turned by its EXIF', async () => {
    const jpeg = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(60, 40)
      canvas.getContext('2d')?.fillRect(0, 0, 30, 20)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
      return [...new Uint8Array(await blob.arrayBuffer())]
    })
    const turned = Buffer.concat([
      Buffer.from(jpeg.slice(0, 2)),
      exifSegment(makeExif(6)),
      Buffer.from(jpeg.slice(2)),
    ])
    const png = makePng(60, 40, undefined, [pngChunk('eXIf', makeExif(6))])
    for (const bytes of [turned, png]) {
      const shown = await page.evaluate(
        async (data) => {
          const one = new Image()
          one.src = URL.createObjectURL(new Blob([new Uint8Array(data)]))
          await one.decode()
          return [one.naturalWidth, one.naturalHeight]
        },
        [...bytes],
      )
      expect(shown).toEqual([40, 60])
    }
  })

  it('keeps its areas when the project is opened again', async () => {
    const before = await quotes()
    await page.close()
    await served.end()
    await open()
    for (const code of ['Signs', 'Chairs', 'Daylight']) await area(page, code).waitFor()
    expect(await quotes()).toEqual(before)
  })
})
