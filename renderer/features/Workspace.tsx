import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Tabs } from '../components/Tabs'
import { useQuery, useServices, useSession } from '../hooks'
import { inspectorTabs } from '../session'
import type { InspectorTab } from '../session'
import { Middle } from './Middle'
import { CodePane } from './code/CodePane'
import { Codebook } from './codebook/Codebook'
import { CodebookInDialog } from './codebook-in/CodebookInDialog'
import { ReplaceDialog } from './correct/ReplaceDialog'
import { RevisionsDialog } from './correct/RevisionsDialog'
import { TrayMark } from './correct/TrayMark'
import { ExportDialog } from './exchange/ExportDialog'
import { HistoryPane } from './history/HistoryPane'
import { PastBar } from './history/PastBar'
import { MediaDialog } from './media/MediaDialog'
import { MemosPane } from './memos/MemosPane'
import { ProjectIn } from './project-in/ProjectIn'
import { PassagePane } from './reader/PassagePane'
import { ReferenceDialog } from './references/ReferenceDialog'
import { ReferencesDialog } from './references/ReferencesDialog'
import { RecheckMark } from './recheck/RecheckMark'
import { BackToList } from './retrieval/BackToList'
import { QuotationsPane } from './retrieval/QuotationsPane'
import { AutoCodeDialog } from './search/AutoCodeDialog'
import { Banners } from './shell/Banners'
import { ErrorBoundary } from './shell/ErrorBoundary'
import { ShellDialogs } from './shell/ShellDialogs'
import { StatusBar } from './shell/StatusBar'
import { TitleBar } from './shell/TitleBar'
import { usePanes } from './shell/use-panes'
import { useShortcuts } from './shell/use-shortcuts'
import { Importer } from './sources/Importer'
import { SourceDialogs } from './sources/SourceDialogs'
import { Sources } from './sources/Sources'
import { TidyDialog } from './sources/TidyDialog'
import { SurveyDialog } from './survey/SurveyDialog'
import { SpeakersDialog } from './speakers/SpeakersDialog'
import { Tour } from './tour/Tour'
import { TrashDialog } from './trash/TrashDialog'
import classes from './Workspace.module.css'

/** The window of an open project: where each feature stands. */
export function Workspace() {
  const { t } = useTranslation()
  useShortcuts()
  const panes = usePanes()
  return (
    <div className={classes.window}>
      <TitleBar />
      <PastBar />
      <Banners />
      <Tour />
      <main className={classes.panes}>
        <Group orientation="horizontal" {...panes.columns}>
          <Panel {...panes.left} className={classes.column}>
            <Group orientation="vertical" {...panes.rows}>
              <Panel id="sources" minSize={120} defaultSize="38%" className={classes.pane}>
                <div className={classes.fill} data-pane="sources">
                  <ErrorBoundary>
                    <Sources />
                  </ErrorBoundary>
                </div>
              </Panel>
              <Separator className={classes.rowLine} aria-label={t('shell.resizeSources')} />
              <Panel id="codebook" minSize={160} className={classes.pane}>
                <div className={classes.fill} data-pane="codebook">
                  <ErrorBoundary>
                    <Codebook />
                  </ErrorBoundary>
                </div>
              </Panel>
            </Group>
          </Panel>
          <Separator className={classes.columnLine} aria-label={t('shell.resizeLeft')} />
          <Panel {...panes.middle} className={classes.pane}>
            <Middle />
          </Panel>
          <Separator className={classes.columnLine} aria-label={t('shell.resizeRight')} />
          <Panel {...panes.right} className={classes.column}>
            <section className={classes.fill} data-pane="inspector" aria-label={t('shell.inspector')}>
              <Inspector />
            </section>
          </Panel>
        </Group>
      </main>
      <StatusBar>
        <BackToList />
        <RecheckMark />
        <TrayMark />
      </StatusBar>
      <ShellDialogs />
      <Importer />
      <SurveyDialog />
      <CodebookInDialog />
      <ProjectIn />
      <TidyDialog />
      <SpeakersDialog />
      <ReplaceDialog />
      <RevisionsDialog />
      <SourceDialogs />
      <MediaDialog />
      <ReferencesDialog />
      <ReferenceDialog />
      <ExportDialog />
      <AutoCodeDialog />
      <TrashDialog />
    </div>
  )
}

const inspectors: Readonly<Record<InspectorTab, () => ReactNode>> = {
  code: CodePane,
  passage: PassagePane,
  quotations: QuotationsPane,
  memos: MemosPane,
  history: HistoryPane,
}

function Inspector() {
  const { t } = useTranslation()
  const app = useServices()
  const tab = useSession((session) => session.inspector)
  const memos = useQuery((store) => store.count('memos'), ['memos'])
  const Pane = inspectors[tab]
  return (
    <Tabs
      label={t('shell.inspector')}
      tabs={inspectorTabs.map((id) => ({
        id,
        label: t(`shell.tabs.${id}`),
        badge:
          id === 'memos' && memos > 0 ? (
            <span className={classes.count} aria-hidden>
              {memos}
            </span>
          ) : null,
      }))}
      selected={tab}
      onSelect={(id) => app.dispatch({ type: 'inspect', tab: id })}
    >
      <ErrorBoundary key={tab}>
        <Pane />
      </ErrorBoundary>
    </Tabs>
  )
}
