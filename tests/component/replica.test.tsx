import { describe, expect, it } from 'vitest'
import type { Events } from '../../shared/contract/contract'
import { createClient } from '../../shared/contract/client'
import type { Transport } from '../../shared/contract/transport'
import { Replica, inStep } from '../../renderer/replica'
import { makeWorld } from './world'
import type { World } from './world'

const names = (replica: Replica): readonly string[] => {
  if (replica.state.kind !== 'open') throw new Error(`The replica is ${replica.state.kind}`)
  return [...replica.state.opened.store.all('codes')].map((code) => code.name)
}
const loads = (world: World): number => world.calls.filter(({ name }) => name === 'project.load').length
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

async function follow(transport?: (world: World) => Transport) {
  const world = await makeWorld()
  const replica = new Replica(createClient(transport?.(world) ?? world.transport))
  await replica.load()
  return { world, replica }
}

/** A transport that hands each transaction to a test instead of delivering it. */
function held(world: World, keep: Events['transaction'][]): Transport {
  return {
    request: world.transport.request,
    listen: (listener) =>
      world.transport.listen((event, payload) => {
        if (event === 'transaction') keep.push(payload as Events['transaction'])
        else listener(event, payload)
      }),
  }
}

describe('a replica', () => {
  it('follows the steps of others', async () => {
    const { world, replica } = await follow()
    await world.run('code.create', { name: 'Regulation' })
    expect(names(replica)).toEqual(['Regulation'])
    expect(replica.state.kind === 'open' && replica.state.opened.steps.undo?.command).toBe('code.create')
  })

  it('keeps the same store from step to step', async () => {
    const { world, replica } = await follow()
    const before = replica.state.kind === 'open' ? replica.state.opened.store : null
    await world.run('code.create', { name: 'Regulation' })
    expect(replica.state.kind === 'open' && replica.state.opened.store).toBe(before)
    expect(loads(world)).toBe(1)
  })

  it('tells watchers of each step at once, and all others once for several, when they are let', async () => {
    const world = await makeWorld()
    const later: (() => void)[] = []
    const replica = new Replica(createClient(world.transport), (work) => later.push(work))
    await replica.load()
    const heard: string[] = []
    replica.subscribe(() => heard.push('listener'))
    const stop = replica.watch(() => heard.push(`watcher: ${names(replica).join(', ')}`))
    await world.run('code.create', { name: 'Regulation' })
    await world.run('code.create', { name: 'Pluralism' })
    expect(new Set(heard)).toEqual(new Set(['watcher: Regulation', 'watcher: Regulation, Pluralism']))
    expect(later).toHaveLength(1)
    later[0]?.()
    expect(heard.filter((who) => who === 'listener')).toHaveLength(1)
    stop()
    await world.run('code.create', { name: 'Waiting' })
    expect(heard.some((who) => who.includes('Waiting'))).toBe(false)
    expect(later).toHaveLength(2)
    // What is not a step is told at once, with the steps that were not told yet.
    replica.close()
    expect(heard.filter((who) => who === 'listener')).toHaveLength(2)
    later[1]?.()
    expect(heard.filter((who) => who === 'listener')).toHaveLength(2)
  })

  it('loads everything again when a step is missing', async () => {
    const missed: Events['transaction'][] = []
    const world = await makeWorld()
    const replica = new Replica(createClient(held(world, missed)))
    await replica.load()
    await world.run('code.create', { name: 'Regulation' })
    await world.run('code.create', { name: 'Pluralism' })
    expect(names(replica)).toEqual([])
    const late = new Replica(createClient(world.transport))
    await late.load()
    world.emit('transaction', { ...missed[1]!, transaction: { ...missed[1]!.transaction, seq: 9 } })
    await settled()
    expect(names(late)).toEqual(['Regulation', 'Pluralism'])
    expect(loads(world)).toBe(3)
  })

  it('passes over a step that it has already', async () => {
    const steps: Events['transaction'][] = []
    const { world, replica } = await follow()
    world.transport.listen((event, payload) => {
      if (event === 'transaction') steps.push(payload as Events['transaction'])
    })
    await world.run('code.create', { name: 'Regulation' })
    world.emit('transaction', steps[0]!)
    expect(names(replica)).toEqual(['Regulation'])
    expect(loads(world)).toBe(1)
  })

  it('loses no step that arrives while it loads', async () => {
    const world = await makeWorld()
    let letGo = (): void => {}
    const slow: Transport = {
      listen: world.transport.listen,
      request: async (name, input) => {
        const reply = await world.transport.request(name, input)
        if (name === 'project.load') await new Promise<void>((resolve) => (letGo = resolve))
        return reply
      },
    }
    const replica = new Replica(createClient(slow))
    const loading = replica.load()
    await settled()
    await world.run('code.create', { name: 'Regulation' })
    letGo()
    await loading
    expect(names(replica)).toEqual(['Regulation'])
  })

  it('says why a project could not be loaded', async () => {
    const world = await makeWorld({
      handlers: {
        'project.load': () => {
          throw new Error('a bug')
        },
      },
    })
    const quiet = console.error
    console.error = () => {}
    const replica = new Replica(world.client)
    await replica.load()
    console.error = quiet
    expect(replica.state.kind === 'failed' && replica.state.problem.code).toBe('internal')
  })

  it('tells its listeners of the save state', async () => {
    const { world, replica } = await follow()
    let told = 0
    replica.subscribe(() => told++)
    world.emit('saved', { kind: 'saving' })
    expect(told).toBe(1)
    expect(replica.state.kind === 'open' && replica.state.opened.saved.kind).toBe('saving')
  })
})

describe('a call that makes a step', () => {
  it('is answered only when the step is in the store, though the answer comes first', async () => {
    const world = await makeWorld()
    const waiting: (() => void)[] = []
    const late: Transport = {
      request: world.transport.request,
      listen: (listener) =>
        world.transport.listen((event, payload) => {
          if (event === 'transaction') waiting.push(() => listener(event, payload))
          else listener(event, payload)
        }),
    }
    const holder: { replica: Replica | null } = { replica: null }
    const client = createClient(inStep(late, () => holder.replica))
    const replica = new Replica(client)
    holder.replica = replica
    await replica.load()
    let answered = false
    const running = client.run('code.create', { name: 'Regulation' }).then(() => (answered = true))
    await settled()
    expect(answered).toBe(false)
    for (const deliver of waiting) deliver()
    await running
    expect(names(replica)).toEqual(['Regulation'])
  })
})
