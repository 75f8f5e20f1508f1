import { describe, expect, it } from 'vitest'
import { createWorks } from '../../../electron/host/works'

describe('a long work of the host', () => {
  it('says how far it is, by the name it was given', async () => {
    const told: unknown[] = []
    const works = createWorks((event) => told.push(event))
    const answer = await works.run('export-1', async ({ step }) => {
      await step(0, 2)
      await step(1, 2)
      return 'a file'
    })
    expect(answer).toBe('a file')
    expect(told).toEqual([
      { job: 'export-1', done: 0, total: 2 },
      { job: 'export-1', done: 1, total: 2 },
    ])
  })

  it('stops at its next step when it is cancelled, and leaves others alone', async () => {
    const works = createWorks(({ job, done }) => {
      if (job === 'long' && done === 3) works.cancel('long')
    })
    const reached: string[] = []
    const steps = (name: string) =>
      works.run(name, async ({ step }) => {
        for (let n = 0; n < 6; n++) {
          await step(n, 6)
          reached.push(`${name} ${n}`)
        }
      })
    const [long, other] = await Promise.allSettled([steps('long'), steps('other')])
    expect(long).toMatchObject({ status: 'rejected', reason: { code: 'refused' } })
    expect(other.status).toBe('fulfilled')
    expect(reached.filter((one) => one.startsWith('long'))).toEqual(['long 0', 'long 1', 'long 2'])
  })

  it('cannot be stopped once it is over, or without a name', async () => {
    const works = createWorks(() => undefined)
    works.cancel('nothing of this name')
    expect(await works.run(undefined, async ({ step }) => (await step(0, 1), 'done'))).toBe('done')
    expect(await works.run('once', async () => 'done')).toBe('done')
    works.cancel('once')
    expect(await works.run('once', async ({ step }) => (await step(0, 1), 'again'))).toBe('again')
  })
})
