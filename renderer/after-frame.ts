/** Longest wait for a frame, ms: a window that nobody sees draws none. */
const patience = 60

/** Does work when what has been changed by now is on the screen. */
export function afterFrame(work: () => void): void {
  let isDone = false
  const once = (): void => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    work()
  }
  const timer = setTimeout(once, patience)
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = once
    port2.postMessage(null)
  })
}
