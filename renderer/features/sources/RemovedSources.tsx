import { ChevronRight, RotateCcw } from 'lucide-react'
import { useRef } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { useQuery, useServices } from '../../hooks'
import { restoreSource } from './acts'
import { removedSources } from './source-rows'
import classes from './Sources.module.css'

/** Sources that were removed, folded; each can be brought back. */
export function RemovedSources() {
  const { t } = useTranslation()
  const app = useServices()
  const removed = useQuery(removedSources, ['sources'])
  const last = useRef<HTMLLIElement>(null)
  if (removed.length === 0) return null
  return (
    <Disclosure
      className={classes.removed}
      onExpandedChange={(open) => {
        if (open) requestAnimationFrame(() => last.current?.scrollIntoView({ block: 'nearest' }))
      }}
    >
      <Heading level={3} className={classes.removedHead}>
        <AriaButton slot="trigger" className={classes.removedButton}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden className={classes.chevron} />
          {t('sources.removedCount', { count: removed.length })}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ul aria-label={t('sources.removedSources')}>
          {removed.map((source, index) => (
            <li
              key={source.id}
              ref={index === removed.length - 1 ? last : undefined}
              className={classes.removedRow}
            >
              <span className={classes.removedName} title={source.name}>
                {source.name}
              </span>
              <Button
                size="s"
                variant="quiet"
                icon={<RotateCcw size={14} strokeWidth={1.75} aria-hidden />}
                aria-label={`${t('sources.restore')}: ${source.name}`}
                onPress={() => void restoreSource(app, source.id)}
              >
                {t('sources.restore')}
              </Button>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}
