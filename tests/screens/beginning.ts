import { wardFile } from './project-in'
import { stays, waysIn } from './ways'
import type { Screen, Spoken } from './ways'

/** What is seen before a project is open, and when one has just been opened. */
export function beginning(w: Spoken): readonly Screen[] {
  const { begin, button, codes } = waysIn(w)
  return [
    {
      name: 'first screen',
      open: (page) => button(page, begin(w.welcome.sample)).waitFor(),
      close: stays,
    },
    {
      name: 'new project',
      open: async (page) => {
        await button(page, begin(w.welcome.new)).click()
        await page.getByRole('button', { name: w.welcome.create }).click()
        await page.getByText(w.welcome.needName).first().waitFor()
      },
      close: (page) => page.getByRole('button', { name: w.welcome.back }).click(),
    },
    {
      name: 'new project from that of another program',
      open: async (page) => {
        const click = (): Promise<void> => button(page, begin(w.welcome.import)).click()
        const [chosen] = await Promise.all([page.waitForEvent('filechooser'), click()])
        await chosen.setFiles(await wardFile())
        await page.getByRole('button', { name: w.welcome.importCreate }).waitFor()
      },
      close: (page) => page.getByRole('button', { name: w.welcome.back }).click(),
    },
    {
      name: 'workspace',
      open: async (page) => {
        await button(page, /^(Sample|Stem cells, two roads)/).click()
        await codes(page).first().waitFor()
      },
      close: stays,
    },
  ]
}
