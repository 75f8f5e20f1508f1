/** What the page is given to measure itself with; times are of its own clock, ms. */
export interface Stopwatch {
  /** From the act to the end of the first frame in which `done` holds. */
  until(act: () => void, done: () => boolean): Promise<number>
  /** The same from the next press of a key, as the browser saw it. */
  afterKey(done: () => boolean): Promise<number>
  /** Time since the host acknowledged the last command, ms; NaN where none was sent. */
  sinceAcknowledged(): number
  /** Scrolls an element by so many px in each frame and answers how long each frame took. */
  scroll(element: Element, step: number, frames: number): Promise<readonly number[]>
  /** Marks (coded words) that were drawn anew since this was last asked. */
  newMarks(): number
  /** What is being waited for. */
  last?: Promise<{ readonly taken: number; readonly beyond: number } | { readonly error: string }>
}

declare global {
  interface Window {
    stopwatch: Stopwatch
  }
}

/** Puts the stopwatch into the page. Runs in the page, before the app: it may name nothing outside of itself. */
export function installStopwatch(): void {
  let acknowledged = Number.NaN
  const plainFetch = window.fetch.bind(window)
  window.fetch = async (...args) => {
    const reply = await plainFetch(...args)
    const [target] = args
    if (String(target instanceof Request ? target.url : target).includes('/call/command.run'))
      acknowledged = performance.now()
    return reply
  }
  let marks = 0
  /** What is waited for now; an earlier wait that never came true is over. */
  let waiting: (() => void) | null = null
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element && (node.tagName === 'MARK' || node.querySelector('mark'))) marks++
    waiting?.()
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  /** Calls back when all that is due now has been done: in the middle of a frame, after it was drawn. */
  const soon = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  }
  let inFrame = false
  const nextFrame = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) =>
    nextFrame((now) => {
      if (!inFrame) soon(() => (inFrame = false))
      inFrame = true
      callback(now)
    })

  /**
   * Answers once the frame in which `done` first held has been drawn. It asks whenever the page has changed, not in each
   * frame: frames that nobody needs would keep the page from its work.
   */
  const drawn = (start: number, done: () => boolean): Promise<number> =>
    new Promise((resolve, reject) => {
      const end = (): void => soon(() => resolve(performance.now() - start))
      const look = (): void => {
        if (!done()) return
        waiting = null
        clearTimeout(timer)
        if (inFrame) end()
        else nextFrame(end)
      }
      const timer = setTimeout(() => {
        waiting = null
        reject(new Error(`never came true: ${done}`))
      }, 3_000)
      waiting = look
    })
  window.stopwatch = {
    until: (act, done) => {
      const start = performance.now()
      const answer = drawn(start, done)
      act()
      return answer
    },
    afterKey: (done) =>
      new Promise((resolve, reject) => {
        const listen = (event: KeyboardEvent): void => {
          marks = 0
          acknowledged = Number.NaN
          drawn(event.timeStamp, done).then(resolve, reject)
        }
        window.addEventListener('keydown', listen, { capture: true, once: true })
      }),
    sinceAcknowledged: () => performance.now() - acknowledged,
    scroll: (element, step, frames) =>
      new Promise((resolve) => {
        const taken: number[] = []
        let last = Number.NaN
        const next = (now: number): void => {
          if (!Number.isNaN(last)) taken.push(now - last)
          last = now
          element.scrollTop += step
          if (taken.length < frames) requestAnimationFrame(next)
          else resolve(taken)
        }
        requestAnimationFrame(next)
      }),
    newMarks: () => {
      const found = marks
      marks = 0
      return found
    },
  }
}
