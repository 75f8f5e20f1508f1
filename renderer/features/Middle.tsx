import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useServices, useSession } from '../hooks'
import type { Beside } from '../session'
import type { Side } from '../session/sides'
import { EditOr } from './correct/EditOr'
import { TrayPane } from './correct/TrayPane'
import { MediaStrip } from './media/MediaStrip'
import { AttributesPane } from './attributes/AttributesPane'
import { BesideBar } from './middle/BesideBar'
import { SourceTabs } from './middle/SourceTabs'
import { useSplit } from './middle/use-split'
import { Pages } from './pdf/Pages'
import { PinStrip } from './reader/PinStrip'
import { Reader } from './reader/Reader'
import { RecheckPane } from './recheck/RecheckPane'
import { QuotationsBeside } from './retrieval/QuotationsPane'
import { SearchPane } from './search/SearchPane'
import { ErrorBoundary } from './shell/ErrorBoundary'
import classes from './Workspace.module.css'

/** What can stand beside the text, by its kind; a second text is not among them, it is a side of its own. */
const besides: Readonly<Partial<Record<Beside['kind'], () => ReactNode>>> = {
  attributes: AttributesPane,
  quotations: QuotationsBeside,
  recheck: RecheckPane,
  search: SearchPane,
  tray: TrayPane,
}

/** The middle of the window: the text, and beside it another one or what the user wants to see with it. */
export function Middle() {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const beside = useSession((session) => session.beside)
  const { orientation, share, groupRef, onLayoutChanged } = useSplit(box)
  const stacked = orientation === 'vertical'
  const Second = beside ? besides[beside.kind] : undefined
  const second =
    beside?.kind === 'source' ? (
      <TextSide side="second" />
    ) : beside && Second ? (
      <section className={classes.beside} data-pane="beside" aria-label={t('shell.beside')}>
        <BesideBar kind={beside.kind} />
        <ErrorBoundary key={beside.kind}>
          <Second />
        </ErrorBoundary>
      </section>
    ) : null
  return (
    <div ref={box} className={classes.middle}>
      <SourceTabs />
      <div className={classes.split}>
        <Group orientation={orientation} id="middle" groupRef={groupRef} onLayoutChanged={onLayoutChanged}>
          <Panel id="text" minSize={stacked ? 120 : 300} className={classes.pane}>
            <TextSide side="first" />
          </Panel>
          {second ? (
            <>
              <Separator
                className={stacked ? classes.rowLine : classes.columnLine}
                aria-label={t('shell.resizeBeside')}
              />
              <Panel
                id="beside"
                minSize={stacked ? 120 : 260}
                defaultSize={`${share}%`}
                className={classes.pane}
              >
                {second}
              </Panel>
            </>
          ) : null}
        </Group>
      </div>
      <PinStrip />
    </div>
  )
}

/** A place for a text. The one that has the keyboard, or had it last, is the one that is worked on. */
function TextSide({ side }: { readonly side: Side }) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const isResting = useSession((session) => session.beside?.kind === 'source' && session.side !== side)
  const face = (): void => dispatch({ type: 'side', side })
  return (
    <section
      className={classes.paper}
      data-pane={side === 'first' ? 'reader' : 'beside'}
      data-resting={isResting || undefined}
      aria-label={side === 'first' ? t('shell.reader') : t('middle.secondText')}
      onFocusCapture={face}
      onPointerDownCapture={face}
    >
      <div className={classes.fill}>
        <ErrorBoundary>
          <EditOr side={side}>
            <Reader side={side} pages={(props) => <Pages {...props} />} />
          </EditOr>
        </ErrorBoundary>
      </div>
      <ErrorBoundary>
        <MediaStrip side={side} />
      </ErrorBoundary>
    </section>
  )
}
