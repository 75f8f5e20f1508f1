import { Bookmark, BookmarkCheck, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id, Question, SavedQuestion } from '../../../shared/model/entities'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Popover } from '../../components/Popover'
import { TextField } from '../../components/TextField'
import { useQuery, useServices, useSession } from '../../hooks'
import { askKept, keptByName } from './kept'
import { sameQuestion } from './question-parts'
import classes from './KeptQuestions.module.css'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Keeps the question under a name, and asks kept ones again. */
export function KeptQuestions({ question }: { readonly question: Question }) {
  const { t } = useTranslation()
  const { run, dispatch, announce } = useServices()
  const keptId = useSession((session) => session.keptId)
  const listing = useSession((session) => session.listing)
  const kept = useQuery(keptByName, ['questions'])
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<Id | null>(null)
  const current = kept.find(({ id }) => id === keptId)
  const isAsKept =
    current !== undefined &&
    sameQuestion(current.question, question) &&
    current.groupBy === listing.groupBy &&
    current.sortBy === listing.sortBy &&
    (current.context ?? 'short') === listing.context

  const keep = async (): Promise<boolean> => {
    const words = name.trim()
    if (words === '') return false
    const made = await run('question.save', { name: words, question, ...listing })
    if (!made) return false
    setName('')
    dispatch({ type: 'ask', question, keptId: made.id })
    announce(t('question.kept.said.kept', { name: words }), { undo: true })
    return true
  }
  const update = async ({ id, name: words }: SavedQuestion): Promise<void> => {
    await run('question.change', { id, question, ...listing })
    announce(t('question.kept.said.updated', { name: words }), { undo: true })
  }
  const remove = async ({ id, name: words }: SavedQuestion): Promise<void> => {
    await run('question.remove', { id })
    announce(t('question.kept.said.removed', { name: words }), { undo: true })
  }
  return (
    <Popover
      label={t('question.kept.title')}
      placement="bottom end"
      trigger={
        <IconButton size="s" label={t('question.kept.title')}>
          {isAsKept ? (
            <BookmarkCheck size={16} strokeWidth={1.75} aria-hidden />
          ) : (
            <Bookmark size={16} strokeWidth={1.75} aria-hidden />
          )}
        </IconButton>
      }
    >
      {(close) => (
        <div className={classes.kept}>
          {isAsKept ? null : (
            <form
              className={classes.keep}
              onSubmit={(event) => {
                event.preventDefault()
                void keep().then((kept) => {
                  if (kept) close()
                })
              }}
            >
              <TextField
                autoFocus
                label={t('question.kept.name')}
                placeholder={t('question.kept.placeholder')}
                maxLength={500}
                value={name}
                onChange={setName}
              />
              <div className={classes.buttons}>
                <Button type="submit" variant="primary" size="s" isDisabled={name.trim() === ''}>
                  {t('question.kept.keep')}
                </Button>
                {current ? (
                  <Button
                    size="s"
                    onPress={() => {
                      void update(current)
                      close()
                    }}
                  >
                    {t('question.kept.update', { name: current.name })}
                  </Button>
                ) : null}
              </div>
            </form>
          )}
          {kept.length === 0 ? (
            <p className={classes.none}>{t('question.kept.none')}</p>
          ) : (
            <ul className={classes.list} aria-label={t('question.kept.title')}>
              {kept.map((one) => (
                <li key={one.id} className={classes.line}>
                  {renaming === one.id ? (
                    <RenameKept one={one} onDone={() => setRenaming(null)} />
                  ) : (
                    <>
                      <button
                        type="button"
                        className={classes.ask}
                        aria-current={one.id === keptId || undefined}
                        onClick={() => {
                          askKept(dispatch, one)
                          close()
                        }}
                      >
                        {one.name}
                      </button>
                      <IconButton
                        size="s"
                        label={t('question.kept.rename', { name: one.name })}
                        onPress={() => setRenaming(one.id)}
                      >
                        <Pencil {...icon} />
                      </IconButton>
                      <IconButton
                        size="s"
                        label={t('question.kept.remove', { name: one.name })}
                        onPress={({ target }) => {
                          // The button goes away with its line: the panel takes the focus.
                          target.closest<HTMLElement>('[role="dialog"]')?.focus()
                          void remove(one)
                        }}
                      >
                        <Trash2 {...icon} />
                      </IconButton>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Popover>
  )
}

function RenameKept({ one, onDone }: { readonly one: SavedQuestion; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { run } = useServices()
  const [name, setName] = useState(one.name)
  const finish = async (): Promise<void> => {
    const words = name.trim()
    if (words !== '' && words !== one.name) await run('question.change', { id: one.id, name: words })
    onDone()
  }
  return (
    <form
      className={classes.rename}
      onSubmit={(event) => {
        event.preventDefault()
        void finish()
      }}
    >
      <TextField
        autoFocus
        selectOnFocus
        hideLabel
        label={t('question.kept.rename', { name: one.name })}
        maxLength={500}
        value={name}
        onChange={setName}
        onBlur={() => void finish()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // Escape takes back the name, and leaves the panel open.
          event.preventDefault()
          event.stopPropagation()
          onDone()
        }}
      />
    </form>
  )
}
