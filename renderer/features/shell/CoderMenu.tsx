import { Plus, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Menu } from '../../components/Menu'
import { Swatch } from '../../components/Swatch'
import { useQuery, useServices } from '../../hooks'
import classes from './StatusBar.module.css'

/** Who is coding; switches to another coder, adds one, renames the active one. */
export function CoderMenu() {
  const { t } = useTranslation()
  const app = useServices()
  const coders = useQuery((store) => [...store.all('coders')], ['coders'])
  const active = useQuery(
    (store) => store.need('coders', store.project().activeCoderId),
    ['project', 'coders'],
  )
  const switchTo = async (id: string, name: string): Promise<void> => {
    if (id === active.id) return
    await app.attempt(async () => {
      await app.client.run('coder.switch', { id })
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
