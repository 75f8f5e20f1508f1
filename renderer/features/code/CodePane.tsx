import { BookOpenText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Store } from '../../../shared/core/store'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { useIsPast, useQuery, useServices, useSession } from '../../hooks'
import { CodeForm } from './CodeForm'
import classes from './CodePane.module.css'

const list = (store: Store) => flatten(codebook(store))

/** What a code means: its definition with all its parts, to be written while reading. */
export function CodePane() {
  const { t } = useTranslation()
  const { run } = useServices()
  const isPast = useIsPast()
  const codeId = useSession((session) => session.codeId)
  const code = useQuery(
    (store) => (codeId === null ? undefined : store.get('codes', codeId)),
    ['codes'],
    [codeId],
  )
  const nodes = useQuery(list, ['codes', 'codings', 'quotations', 'sources'])
  if (!code) {
    return (
      <EmptyState icon={<BookOpenText size={24} strokeWidth={1.5} aria-hidden />} title={t('code.none')}>
        {t('code.noneLead')}
      </EmptyState>
    )
  }
  if (code.removed) {
    return (
      <EmptyState
        title={t('code.removedTitle', { name: code.name })}
        action={
          <Button
            variant="primary"
            isDisabled={isPast}
            onPress={() => void run('code.restore', { id: code.id })}
          >
            {t('common.restore')}
          </Button>
        }
      >
        {t('code.removedLead')}
      </EmptyState>
    )
  }
  // A form of its own for each code: what was typed into one is saved to that one.
  return (
    <div className={classes.pane}>
      <CodeForm key={code.id} code={code} nodes={nodes} />
    </div>
  )
}
