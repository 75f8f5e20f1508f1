import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useQuery, useServices } from '../../hooks'
import classes from './Sources.module.css'

/** How many sources were removed, and the way to the trash; nothing where none was. */
export function RemovedSources() {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const count = useQuery(
    (store) => [...store.all('sources')].filter(({ removed }) => removed).length,
    ['sources'],
  )
  if (count === 0) return null
  return (
    <button
      type="button"
      className={classes.removed}
      onClick={() => dispatch({ type: 'dialog', dialog: 'trash' })}
    >
      <Trash2 size={14} strokeWidth={1.75} aria-hidden />
      {t('sources.removedCount', { count })}
    </button>
  )
}
