import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code, Group } from '../../../shared/model/entities'
import { finder } from '../../../shared/queries/search'
import { Button } from '../../components/Button'
import { Chooser } from '../../components/Chooser'
import type { Choice } from '../../components/Chooser'
import { IconButton } from '../../components/IconButton'
import { Popover } from '../../components/Popover'
import { useIsPast, useQuery, useServices } from '../../hooks'
import chips from './Aliases.module.css'
import classes from './Membership.module.css'

const fresh = 'new:'

/** The groups of codes that a code is in: each with a button to take it out, and a way into others and new ones. */
export function GroupsOfCode({ code }: { readonly code: Code }) {
  const { t } = useTranslation()
  const isPast = useIsPast()
  const { run } = useServices()
  const groups = useQuery(
    (store) =>
      [...store.all('groups')]
        .filter(({ kind }) => kind === 'codes')
        .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
    ['groups'],
  )
  const mine = groups.filter(({ members }) => members.includes(code.id))
  const find = useMemo(() => {
    const free = groups.filter(({ members }) => !members.includes(code.id))
    const known = finder(free.map(({ id, name }) => ({ id, label: name, words: [name] })))
    return (query: string): readonly Choice[] => {
      const name = query.trim()
      const isKnown = groups.some((group) => group.name.toLowerCase() === name.toLowerCase())
      return [
        ...known(query),
        ...(name === '' || isKnown ? [] : [{ id: fresh + name, label: t('code.newGroup', { name }) }]),
      ]
    }
  }, [groups, code.id, t])
  const add = (id: string): void => {
    if (!id.startsWith(fresh)) void run('group.change', { id, add: [code.id] })
    else void run('group.create', { name: id.slice(fresh.length), kind: 'codes', members: [code.id] })
  }
  const leave = ({ id }: Group): void => void run('group.change', { id, remove: [code.id] })
  return (
    <section className={classes.membership} aria-label={t('code.groups')}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('code.groups')}</h3>
        {isPast ? null : (
          <Popover
            label={t('code.addGroup')}
            placement="bottom end"
            trigger={
              <Button size="s" variant="quiet" icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}>
                {t('code.addGroup')}
              </Button>
            }
          >
            {(close) => (
              <Chooser
                autoFocus
                label={t('code.findGroup')}
                placeholder={t('code.findGroup')}
                empty={t('code.noGroup')}
                find={find}
                onChoose={(id) => {
                  close()
                  add(id)
                }}
              />
            )}
          </Popover>
        )}
      </div>
      {mine.length === 0 ? (
        <p className={classes.hint}>{t('code.groupsHint')}</p>
      ) : (
        <ul className={chips.list}>
          {mine.map((group) => (
            <li key={group.id} className={chips.chip}>
              <span className={chips.name}>{group.name}</span>
              {isPast ? null : (
                <IconButton
                  size="s"
                  label={t('code.leaveGroup', { name: group.name })}
                  onPress={() => leave(group)}
                >
                  <X size={14} strokeWidth={1.75} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
