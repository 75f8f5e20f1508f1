import { act } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { destination } from '../../renderer/features/history/destination'
import { phrase } from '../../renderer/features/history/phrase'
import { undoneSteps } from '../../renderer/features/history/undone'
import { dayName } from '../../renderer/features/history/when'
import { commands } from '../../shared/commands/index'
import { audit } from '../../shared/core/audit'
import type { AuditEntry } from '../../shared/core/audit'
import { speak } from '../../renderer/strings/i18n'
import { makeWorld } from './world'
import type { World } from './world'

afterEach(() => act(() => i18next.changeLanguage('en')))

const text = 'The ministry asked every clinic for a licence.\nPatients pay in advance, most of them in cash.'

/** A source, the code Licensing, a passage coded with it. */
async function worked(): Promise<World & { readonly codeId: string; readonly sourceId: string }> {
  const world = await makeWorld({ sources: [{ name: 'Field notes', text }] })
  const codeId = (await world.run('code.create', { name: 'Licensing' })).id
  const [sourceId = ''] = world.sourceIds
  await world.run('coding.add', { passages: [{ sourceId, start: 4, end: 46 }], codeIds: [codeId] })
  return { ...world, codeId, sourceId }
}

function entry(parts: Partial<AuditEntry>): AuditEntry {
  return {
    seq: 1,
    at: '2025-03-03T09:00:00.000Z',
    by: 'ana',
    kind: 'do',
    command: 'code.rename',
    detail: {},
    reverts: [],
    sentence: '',
    changed: 1,
    things: [],
    ...parts,
  }
}

describe('the sentence of a step', () => {
  const detail = {
    name: 'Licensing',
    from: 'hope',
    to: 'hoping',
    path: 'Regulation > Licensing',
    fields: 'short, whenToUse',
    role: 'theme',
    where: 'under “Regulation”',
    codings: 2,
    count: 2,
    passages: 2,
    codes: '“Licensing”',
    code: 'Licensing',
    into: 'Regulation',
    source: 'Field notes',
    names: 'Field notes',
    title: 'Grey zones',
    state: 'read',
    certainty: 'not sure',
    reason: 'tidy',
    number: 2,
    file: 'Talk.wav',
    how: 'copied',
    part: 1,
    parts: 3,
    changed: 1,
    lost: 1,
    created: 3,
  }

  it.each(['en', 'zh'] as const)(
    'is there for every command in %s, with every place filled',
    async (language) => {
      await act(() => speak(language))
      for (const command of [...Object.keys(commands), 'project.create']) {
        const words = phrase(entry({ command, detail, sentence: 'FALLBACK' }), i18next.t, i18next)
        expect(words, command).not.toMatch(/FALLBACK|\{\{|commands\.|undefined/)
        if (language === 'zh') expect(words, command).toMatch(/\p{Script=Han}/u)
      }
    },
  )

  it.each([
    ['en', { kind: 'undo' }, 'undid: renamed the code “hope” to “hoping”'],
    ['zh', { kind: 'redo' }, '重做：将编码“hope”重命名为“hoping”'],
    [
      'zh',
      { command: 'code.remove', detail: { name: 'Hope and 3 more', codings: 7 } },
      /^移除了.*“Hope”及另外 3 项/,
    ],
    ['en', { command: 'theme.vote', sentence: 'voted for “Hope”' }, 'voted for “Hope”'],
  ] as const)('in %s: %o', async (language, parts, expected) => {
    await act(() => speak(language))
    const words = phrase(entry({ detail, ...parts }), i18next.t, i18next)
    if (typeof expected === 'string') expect(words).toBe(expected)
    else expect(words).toMatch(expected)
  })
})

describe('what still stands', () => {
  it.each([
    [
      'an undo takes back',
      [
        [3, [1]],
        [2, []],
        [1, []],
      ],
      [1],
    ],
    [
      'an undo of a gesture takes back all of it',
      [
        [4, [2, 3]],
        [3, []],
        [2, []],
        [1, []],
      ],
      [2, 3],
    ],
    [
      'a redo takes back the undo',
      [
        [3, [2]],
        [2, [1]],
        [1, []],
      ],
      [2],
    ],
    [
      'an undo after a redo takes back both',
      [
        [4, [3]],
        [3, [2]],
        [2, [1]],
        [1, []],
      ],
      [3, 1],
    ],
  ] as const)('%s', (_, steps, expected) => {
    const entries = steps.map(([seq, reverts]) => entry({ seq, reverts }))
    expect([...undoneSteps(entries)].sort()).toEqual([...expected].sort())
  })
})

describe('where a step leads', () => {
  const ways = async (command: string, world: World) => {
    const { entries } = await world.client.call('history.list')
    const found = entries.find((one) => one.command === command)
    return found ? destination(world.engine.store, found) : undefined
  }

  it('a merged code leads to the one that stayed, a removed one to where it can be brought back', async () => {
    const world = await worked()
    const into = (await world.run('code.create', { name: 'Regulation' })).id
    await world.run('code.merge', { ids: [world.codeId], into })
    expect(await ways('code.merge', world)).toEqual([{ type: 'show-code', id: into }])
    await world.run('code.remove', { ids: [into] })
    expect(await ways('code.remove', world)).toEqual([{ type: 'dialog', dialog: 'trash' }])
  })

  it('a memo leads to what it is about, and is opened', async () => {
    const world = await worked()
    const memo = await world.run('memo.create', {
      title: 'Grey zones',
      targets: [{ table: 'codes', id: world.codeId }],
    })
    expect(await ways('memo.create', world)).toEqual([
      { type: 'show-code', id: world.codeId },
      { type: 'open-memo', id: memo.id },
    ])
  })

  it('what is no longer there leads nowhere', async () => {
    const world = await worked()
    const { entries } = await world.client.call('history.list')
    const coding = entries[0]?.things.find(({ table }) => table === 'codings')?.id ?? ''
    await world.run('coding.remove', { ids: [coding] })
    expect(await ways('coding.add', world)).toBeNull()
    await world.run('project.rename', { name: 'Two roads' })
    expect(await ways('project.rename', world)).toBeNull()
  })

  it('a passage of a removed source leads nowhere', async () => {
    const world = await worked()
    await world.run('source.remove', { ids: [world.sourceId] })
    expect(await ways('coding.add', world)).toBeNull()
    expect(await ways('source.remove', world)).toBeNull()
  })
})

describe('the heading of a day', () => {
  const now = new Date(2025, 2, 3, 0, 10)
  it.each([
    [new Date(2025, 2, 3, 0, 5), 'en', 'Today · Monday, March 3, 2025'],
    [new Date(2025, 2, 2, 23, 59), 'en', 'Yesterday · Sunday, March 2, 2025'],
    [new Date(2025, 2, 2, 23, 59), 'zh', '昨天 · 2025年3月2日星期日'],
    [new Date(2025, 1, 28), 'en', 'Friday, February 28, 2025'],
  ])('%s in %s', (at, language, expected) => {
    expect(dayName(at, now, language)).toBe(expected)
  })
})

it('keeps the log’s own words for a command this window does not know', () => {
  const tx = {
    seq: 1,
    id: 'x',
    at: '2025-03-03T09:00:00.000Z',
    by: 'ana',
    kind: 'undo' as const,
    command: 'theme.vote',
    detail: {},
    operations: [],
  }
  expect(phrase(audit(tx, {}), i18next.t, i18next)).toBe('undid: theme.vote')
})
