import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useSession } from '../hooks'
import type { Beside } from '../session'
import { Reader } from './reader/Reader'
import { QuotationsPane } from './retrieval/QuotationsPane'
import { ErrorBoundary } from './shell/ErrorBoundary'
import classes from './Workspace.module.css'

/** What can stand beside the text, by its kind. */
const besides: Readonly<Partial<Record<Beside['kind'], () => ReactNode>>> = {
  quotations: QuotationsPane,
}

/** The middle of the window: the text, and beside it what the user wants to see with it. */
export function Middle() {
  const { t } = useTranslation()
  const beside = useSession((session) => session.beside)
  const Second = beside ? besides[beside.kind] : undefined
  const reader = (
    <section className={classes.paper} data-pane="reader" aria-label={t('shell.reader')}>
      <ErrorBoundary>
        <Reader />
      </ErrorBoundary>
    </section>
  )
  return (
    <Group orientation="horizontal" id="middle">
      <Panel id="text" minSize={300} className={classes.pane}>
        {reader}
      </Panel>
      {beside && Second ? (
        <>
          <Separator className={classes.columnLine} aria-label={t('shell.resizeBeside')} />
          <Panel id="beside" minSize={260} className={classes.pane}>
            <section className={classes.fill} data-pane="beside" aria-label={t('shell.beside')}>
              <ErrorBoundary key={beside.kind}>
                <Second />
              </ErrorBoundary>
            </section>
          </Panel>
        </>
      ) : null}
    </Group>
  )
}
