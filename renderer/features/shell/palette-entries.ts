import type { TFunction } from 'i18next'
import type { Store } from '../../../shared/core/store'
import type { Id, Memo } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import type { Findable } from '../../../shared/queries/search'
import { actionGroups, actions } from '../../actions'
import type { Action } from '../../actions'
import type { SwatchProps } from '../../components/Swatch'
import type { App } from '../../hooks'
import { canDo, perform, whyNot } from '../../hooks/can-do'

/** One line of the command field: an action, or a thing to go to. */
export interface Entry extends Findable {
  readonly kind: 'action' | 'source' | 'code' | 'memo' | 'question'
  /** The heading it stands under where nothing was typed. */
  readonly group: string
  readonly label: string
  /** What kind of thing it is, or where it stands. */
  readonly detail: string
  /** How much there is of it, in words; empty: nothing to count. */
  readonly count: string
  readonly colour?: string
  readonly shape?: SwatchProps['shape']
  readonly keys?: string
  /** Why it cannot be done now; null: it can. */
  readonly why: string | null
  readonly act: () => void
}

const shapes = { code: 'square', theme: 'bar', category: 'ring' } as const

const withoutDots = (title: string): string => title.replace(/\s?…$/, '')

/** Actions by group; those that cannot be done now say why, and are left out where there is nothing to say. */
export function actionEntries(t: TFunction, now: () => App): readonly Entry[] {
  const app = now()
  return [...actions]
    .sort((a, b) => actionGroups.indexOf(a.group) - actionGroups.indexOf(b.group))
    .flatMap((action: Action): readonly Entry[] => {
      if (action.id === 'shell.commands') return []
      const why = whyNot(action, app)
      if (why === undefined && !canDo(action, app)) return []
      const group = t(`actions.${action.group}`)
      return [
        {
          id: action.id,
          kind: 'action',
          group,
          words: [withoutDots(t(action.title)), group],
          label: t(action.title),
          detail: why === undefined ? group : t(why),
          count: '',
          keys: app.keysOf(action.id),
          why: why === undefined ? null : t(why),
          act: () => perform(action, now()),
        },
      ]
    })
}

/** Sources, codes, memos and kept questions, in this order. */
export function thingEntries(t: TFunction, now: () => App): readonly Entry[] {
  const { store } = now()
  return [
    ...sourceEntries(t, store, now),
    ...codeEntries(t, store, now),
    ...memoEntries(t, store, now),
    ...questionEntries(t, store, now),
  ]
}

function sourceEntries(t: TFunction, store: Store, now: () => App): readonly Entry[] {
  const group = t('shell.kinds.sources')
  return [...store.all('sources')].flatMap((source): readonly Entry[] => {
    if (source.removed) return []
    return [
      {
        id: source.id,
        kind: 'source',
        group,
        words: [source.name, source.fileName],
        label: source.name,
        detail: t('shell.kindSource'),
        count: t('shell.passageCount', { count: codedPassages(store, source.id) }),
        why: null,
        act: () => now().dispatch({ type: 'open-source', id: source.id }),
      },
    ]
  })
}

function codeEntries(t: TFunction, store: Store, now: () => App): readonly Entry[] {
  const group = t('shell.kinds.codes')
  return flatten(codebook(store)).map((node): Entry => {
    const path = node.path.split(' > ').slice(0, -1).join(' › ')
    const { code } = node
    return {
      id: code.id,
      kind: 'code',
      group,
      words: [code.name, node.path, ...(code.aliases ?? []), code.short],
      label: code.name,
      detail: path || t(`code.roles.${code.role}`),
      count: code.role === 'category' ? '' : t('shell.codingCount', { count: node.codingsBelow }),
      colour: node.colour,
      shape: shapes[code.role],
      why: null,
      act: () => {
        const { dispatch } = now()
        dispatch({ type: 'pane', name: 'rightFolded', value: false })
        dispatch({ type: 'show-code', id: code.id })
      },
    }
  })
}

/** First words of a memo that has no title. */
function titleOf(t: TFunction, memo: Memo): string {
  const first = memo.title.trim() || (memo.body.trim().split('\n')[0] ?? '')
  return first === '' ? t('shell.memoWithoutWords') : first.slice(0, 120)
}

function memoEntries(t: TFunction, store: Store, now: () => App): readonly Entry[] {
  const group = t('shell.kinds.memos')
  return [...store.all('memos')].map((memo): Entry => {
    const label = titleOf(t, memo)
    return {
      id: memo.id,
      kind: 'memo',
      group,
      words: [label, memo.body.slice(0, 400)],
      label,
      detail: t('shell.kindMemo'),
      count: '',
      why: null,
      act: () => {
        const { dispatch } = now()
        dispatch({ type: 'pane', name: 'rightFolded', value: false })
        dispatch({ type: 'open-memo', id: memo.id })
      },
    }
  })
}

function questionEntries(t: TFunction, store: Store, now: () => App): readonly Entry[] {
  const group = t('shell.kinds.questions')
  return [...store.all('questions')].map((saved): Entry => ({
    id: saved.id,
    kind: 'question',
    group,
    words: [saved.name],
    label: saved.name,
    detail: t('shell.kindQuestion'),
    count: '',
    why: null,
    act: () => {
      const { dispatch } = now()
      dispatch({ type: 'pane', name: 'rightFolded', value: false })
      dispatch({ type: 'ask', question: saved.question })
    },
  }))
}

/** What stands for a case only is no coded passage. */
const codedPassages = (store: Store, sourceId: Id): number =>
  store.by('quotations.sourceId', sourceId).filter(({ id }) => store.by('codings.quotationId', id).length > 0)
    .length
