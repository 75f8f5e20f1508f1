declare global {
  interface Window {
    /** Tasks of the window longer than 50 ms and the longest time between two frames since it was watched, ms. */
    heldUp: () => { readonly tasks: readonly number[]; readonly gap: number }
  }
}

/** Watches how long the window is held up from now on. Runs in the page: it may name nothing outside of itself. */
export function watchHeldUp(): void {
  const tasks: number[] = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
  let last = performance.now()
  let gap = 0
  const frame = (now: number): void => {
    gap = Math.max(gap, now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  performance.mark('watched')
  window.heldUp = () => ({ tasks, gap })
}

/** What is traced of the page: its tasks, with what each took of the processor. */
export const taskCategories = ['toplevel', 'blink.user_timing'] as const
/** The same with what was done in each; far larger. */
export const deepCategories = [
  ...taskCategories,
  'devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
] as const

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Of the processor, in microseconds. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * What the longest task of a window took of the processor, in ms: on a machine with other work to do a task is held up by
 * that too, and this is what is the window's own.
 */
export function longestWork(trace: Uint8Array): number {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  const threads = new Set(
    traceEvents.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid}/${tid}`] : [],
    ),
  )
  // Beginning to trace is work too.
  const from = traceEvents.find(({ name }) => name === 'watched')?.ts ?? Number.NaN
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' && ts >= from && name.endsWith('RunTask') && threads.has(`${pid}/${tid}`),
  )
  if (tasks.length === 0) throw new Error('the trace holds no tasks of a window')
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000
}
