import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { finder } from '../../../shared/queries/search'
import { Button } from '../../components/Button'
import { Chooser } from '../../components/Chooser'
import { IconButton } from '../../components/IconButton'
import { Popover } from '../../components/Popover'
import { Swatch } from '../../components/Swatch'
import { useIsPast, useServices } from '../../hooks'
import type { CodeFormProps } from './CodeForm'
import classes from './Membership.module.css'

/** Themes a code belongs to beside the one it stands under; for a theme, the codes it so gathers. */
export function Membership({ code, nodes }: CodeFormProps) {
  const { t } = useTranslation()
  const isPast = useIsPast()
  const { run, dispatch } = useServices()
  const members = nodes.filter((node) => node.code.themes.includes(code.id))
  const mine = nodes.filter((node) => code.themes.includes(node.code.id))
  const find = useMemo(() => {
    const free = nodes.filter(({ code: other }) => {
      const { role, id } = other
      return role === 'theme' && id !== code.id && id !== code.parentId && !code.themes.includes(id)
    })
    return finder(
      free.map((node) => ({
        id: node.code.id,
        label: node.code.name,
        detail: node.code.short,
        colour: node.colour,
        shape: 'bar' as const,
        words: [node.code.name, node.path, node.code.short],
      })),
    )
  }, [nodes, code])
  const set = (themes: readonly Id[]): void =>
    void run('code.set-themes', { id: code.id, themes: [...themes] })
  const show = (id: Id): void => dispatch({ type: 'show-code', id })
  return (
    <section className={classes.membership} aria-label={t('code.themes')}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('code.themes')}</h3>
        {isPast ? null : (
          <Popover
            label={t('code.addTheme')}
            placement="bottom end"
            trigger={
              <Button size="s" variant="quiet" icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}>
                {t('code.addTheme')}
              </Button>
            }
          >
            {(close) => (
              <Chooser
                autoFocus
                label={t('code.findTheme')}
                placeholder={t('code.findTheme')}
                empty={t('code.noTheme')}
                find={find}
                onChoose={(id) => {
                  close()
                  set([...code.themes, id])
                }}
              />
            )}
          </Popover>
        )}
      </div>
      {mine.length === 0 ? (
        <p className={classes.hint}>{t('code.themesHint')}</p>
      ) : (
        <ul className={classes.list}>
          {mine.map((node) => (
            <li key={node.code.id} className={classes.code}>
              <Swatch colour={node.colour} shape="bar" />
              <button type="button" className={classes.name} onClick={() => show(node.code.id)}>
                {node.code.name}
              </button>
              {isPast ? null : (
                <IconButton
                  size="s"
                  label={t('code.leaveTheme', { name: node.code.name })}
                  onPress={() => set(code.themes.filter((id) => id !== node.code.id))}
                >
                  <X size={14} strokeWidth={1.75} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {members.length === 0 ? null : (
        <>
          <h3 className={classes.title}>{t('code.members')}</h3>
          <ul className={classes.list}>
            {members.map((node) => (
              <li key={node.code.id} className={classes.code}>
                <Swatch colour={node.colour} />
                <button type="button" className={classes.name} onClick={() => show(node.code.id)}>
                  {node.path}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
