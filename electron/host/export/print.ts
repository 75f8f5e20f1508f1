import { Problem } from '../../../shared/problem'

/**
 * Makes a PDF of an HTML page of ours that needs nothing else. No script of the page runs and nothing is fetched, whatever
 * stands in it. `alive` is called several times a second meanwhile; what it throws stops the work. Leaves no file behind.
 */
export type Print = (html: string, alive: () => Promise<void>) => Promise<Uint8Array>

/** Milliseconds between two calls of `alive`. */
const pause = 200

/** Waits for a work while it calls `alive`; where that throws, `stop` ends the work, and the error goes on. */
export async function whileAlive<T>(
  work: Promise<T>,
  alive: () => Promise<void>,
  stop: () => void,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const stopped = new Promise<never>((_, refuse) => {
    const look = (): void => {
      alive().then(
        () => void (timer = setTimeout(look, pause)),
        (error: unknown) => {
          stop()
          refuse(error as Error)
        },
      )
    }
    timer = setTimeout(look, pause)
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    clearTimeout(timer)
  }
}

/** Prints a page. Throws a Problem `refused` where nothing here can. */
export function printed(
  html: string,
  print: Print | null | undefined,
  alive: () => Promise<void>,
): Promise<Uint8Array> {
  if (print) return print(html, alive)
  throw new Problem(
    'refused',
    'A PDF is made by Chromium, Chrome or Edge, and there is none here. Nothing was written. Install one, or export as HTML and print that page.',
  )
}
