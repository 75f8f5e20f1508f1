import { Plus, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import { Swatch } from '../../components/Swatch'
import { useQuery, useServices, useSession } from '../../hooks'
import type { Coder, Id } from '../../../shared/model/entities'
import classes from './StatusBar.module.css'

/** Whose codings the texts show. */
type Whose = 'mine' | 'theirs' | 'both'

function idsOf(which: Whose, coders: readonly Coder[], activeId: Id): readonly Id[] | null {
  if (which === 'both') return null
  return coders.map(({ id }) => id).filter((id) => (id === activeId) === (which === 'mine'))
}

/** The choice that shows these coders; null: another one, made elsewhere. */
function whose(shown: readonly Id[] | null, coders: readonly Coder[], activeId: Id): Whose | null {
  const same = (which: Whose): boolean => {
    const ids = idsOf(which, coders, activeId)
    if (ids === null || shown === null) return ids === shown
    return ids.length === shown.length && ids.every((id) => shown.includes(id))
  }
  return (['both', 'mine', 'theirs'] as const).find(same) ?? null
}

/** Who is coding; switches to another coder, shows mine, theirs or both, adds one, renames the active one. */
export function CoderMenu() {
  const { t } = useTranslation()
  const app = useServices()
  const coders = useQuery((store) => [...store.all('coders')], ['coders'])
  const active = useQuery(
    (store) => store.need('coders', store.project().activeCoderId),
    ['project', 'coders'],
  )
  const coderIds = useSession((session) => session.shown.coderIds)
  const showing = whose(coderIds, coders, active.id)
  const show = (which: Whose): void => {
    app.dispatch({ type: 'shown', shown: { coderIds: idsOf(which, coders, active.id) } })
    app.announce(t(`shell.showing.${which}`), { tone: 'done' })
  }
  const switchTo = async (id: string, name: string): Promise<void> => {
    if (id === active.id) return
    await app.attempt(async () => {
      await app.client.run('coder.switch', { id })
      // Mine are those of the one who codes now.
      if (showing === 'mine' || showing === 'theirs')
        app.dispatch({ type: 'shown', shown: { coderIds: idsOf(showing, coders, id) } })
      app.announce(t('shell.coderSwitched', { name }), { tone: 'done' })
    })
  }
  return (
    <Menu
      label={t('shell.coderMenu')}
      placement="top end"
      trigger={
        <Button
          variant="quiet"
          size="s"
          icon={<UserRound size={14} strokeWidth={1.75} aria-hidden />}
          aria-label={t('shell.coder', { name: active.name })}
        >
          <span className={classes.coder}>{active.name}</span>
        </Button>
      }
      entries={[
        ...coders.map((coder) => ({
          id: coder.id,
          label: coder.name,
          icon: <Swatch colour={coder.color} shape="dot" />,
          isChosen: coder.id === active.id,
          onAction: () => void switchTo(coder.id, coder.name),
        })),
        ...(coders.length > 1
          ? [
              'separator' as const,
              ...(['both', 'mine', 'theirs'] as const).map((which) => ({
                id: `show-${which}`,
                label: t(`shell.show.${which}`),
                isChosen: showing === which,
                onAction: () => show(which),
              })),
            ]
          : []),
        'separator' as const,
        {
          id: 'add',
          label: t('shell.addCoder'),
          icon: <Plus size={16} strokeWidth={1.75} aria-hidden />,
          onAction: () => app.dispatch({ type: 'dialog', dialog: 'coder-add' }),
        },
        {
          id: 'rename',
          label: t('shell.renameCoder', { name: active.name }),
          onAction: () => app.dispatch({ type: 'dialog', dialog: 'coder-rename', ids: [active.id] }),
        },
      ]}
    />
  )
}
