import { FileArchive, FileInput, FilePlus2, FolderOpen, Lock, Settings, Sparkles } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Progress } from '../../components/Progress'
import type { Client } from '../../../shared/contract/client'
import type { AppInfo, RecentProject } from '../../../shared/contract/contract'
import { releaseFiles } from '../../hooks/release-files'
import { projectEndings } from '../../hooks/project-files'
import { useFileChoice } from '../../hooks/use-file-choice'
import type { HeldFile } from '../../hooks/use-file-choice'
import { useWork } from '../../hooks/use-work'
import { NewProject } from './NewProject'
import { RecentProjects } from './RecentProjects'
import { isPacked, useDroppedProject } from './use-dropped-project'
import { Wordmark } from './Wordmark'
import classes from './Welcome.module.css'

/** What can be done on the first screen; each rejects with a Problem. */
export interface WelcomeActs {
  readonly sample: () => Promise<unknown>
  /** With a file: the project of another program, which is then looked at. */
  readonly create: (name: string, coder: string, file: HeldFile | null) => Promise<unknown>
  /** Electron only: a native dialog. */
  readonly choose: () => Promise<unknown>
  readonly open: (project: RecentProject) => Promise<unknown>
  /** Makes a project of a packed one and opens it; a long work of this name. */
  readonly unpack: (file: HeldFile, job: string) => Promise<unknown>
}

export interface WelcomeProps {
  readonly client: Client
  readonly info: AppInfo
  readonly acts: WelcomeActs
  /** Why the last opening failed. */
  readonly problem: string | null
  readonly sentence: (error: unknown) => string
  readonly onSettings: () => void
}

const icon = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const

/** The first screen: the sample, a new project, one that is there. */
export function Welcome({ client, info, acts, problem, sentence, onSettings }: WelcomeProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const [creating, setCreating] = useState<'empty' | HeldFile | null>(null)
  const [explaining, setExplaining] = useState(false)
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    setFailed(null)
    try {
      await work()
    } catch (error) {
      setFailed(sentence(error))
    }
    setBusy(false)
  }
  const onFile = useCallback((file: HeldFile) => {
    setFailed(null)
    setCreating(file)
  }, [])
  const { ask, put, field } = useFileChoice({
    client,
    front: info.front,
    of: 'project',
    endings: projectEndings,
    label: t('projectIn.choose'),
    sentence,
    onFile,
    onProblem: setFailed,
  })
  const working = useWork(client)
  const packed = useFileChoice({
    client,
    front: info.front,
    of: 'packed',
    endings: '.zip',
    label: t('welcome.unpack'),
    sentence,
    onFile: (file) => void attempt(() => working.run((job) => acts.unpack(file, job))),
    onProblem: setFailed,
  })
  useDroppedProject((file) => {
    if (file) void (isPacked(file.name) ? packed.put(file) : put(file))
    else setFailed(t('welcome.dropFirst'))
  })
  const leave = (): void => {
    if (creating !== null && creating !== 'empty') releaseFiles({ client }, [creating.handle])
    setCreating(null)
  }
  const trouble = failed ?? problem
  return (
    <div className={classes.screen}>
      <main className={classes.sheet}>
        <header className={classes.head}>
          <h1 className={classes.title}>
            <Wordmark />
          </h1>
          <p className={classes.claim}>{t('welcome.claim')}</p>
        </header>
        {trouble === null ? null : (
          <p className={classes.problem} role="alert">
            {trouble}
          </p>
        )}
        {working.now === null ? null : (
          <div className={classes.work}>
            <Progress
              label={t('welcome.unpacking')}
              value={working.now.total === 0 ? null : working.now.done / working.now.total}
            />
            <Button onPress={working.stop} isDisabled={working.now.isStopping}>
              {t('common.cancel')}
            </Button>
          </div>
        )}
        <div className={classes.columns}>
          {field}
          {packed.field}
          {creating !== null ? (
            <NewProject
              key={creating === 'empty' ? 'empty' : creating.handle}
              file={creating === 'empty' ? null : creating.name}
              onCancel={leave}
              isBusy={busy}
              onCreate={(name, coder) =>
                void attempt(() => acts.create(name, coder, creating === 'empty' ? null : creating))
              }
              coder={typeof info.settings['coder'] === 'string' ? info.settings['coder'] : ''}
            />
          ) : (
            <ul className={classes.ways}>
              <Way
                icon={<Sparkles {...icon} />}
                title={t('welcome.sample')}
                words={t('welcome.sampleWhy')}
                isDisabled={busy}
                onPress={() => void attempt(acts.sample)}
              />
              <Way
                icon={<FilePlus2 {...icon} />}
                title={t('welcome.new')}
                words={t('welcome.newWhy')}
                isDisabled={busy}
                onPress={() => setCreating('empty')}
              />
              <Way
                icon={<FileInput {...icon} />}
                title={t('welcome.import')}
                words={t('welcome.importWhy')}
                isDisabled={busy}
                onPress={ask}
              />
              {info.front === 'electron' ? (
                <Way
                  icon={<FolderOpen {...icon} />}
                  title={t('welcome.open')}
                  words={t('welcome.openWhy')}
                  isDisabled={busy}
                  onPress={() => void attempt(acts.choose)}
                />
              ) : (
                <Way
                  icon={<FolderOpen {...icon} />}
                  title={t('welcome.open')}
                  words={t(explaining ? 'welcome.openInBrowser' : 'welcome.openListed')}
                  isDisabled={busy}
                  onPress={() => setExplaining(true)}
                />
              )}
              <Way
                icon={<FileArchive {...icon} />}
                title={t('welcome.unpack')}
                words={t('welcome.unpackWhy')}
                isDisabled={busy}
                onPress={packed.ask}
              />
            </ul>
          )}
          <RecentProjects
            projects={info.recent}
            isDisabled={busy}
            onOpen={(project) => void attempt(() => acts.open(project))}
          />
        </div>
      </main>
      <footer className={classes.foot}>
        <p className={classes.promise}>
          <Lock size={14} strokeWidth={1.75} aria-hidden />
          {t('welcome.promise')}
        </p>
        <IconButton label={t('welcome.settings')} shortcut="$mod+," onPress={onSettings} placement="top">
          <Settings size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </footer>
    </div>
  )
}

interface WayProps {
  readonly icon: ReactNode
  readonly title: string
  readonly words: string
  readonly isDisabled: boolean
  readonly onPress: () => void
}

function Way({ icon: mark, title, words, isDisabled, onPress }: WayProps) {
  return (
    <li>
      <AriaButton className={classes.way} isDisabled={isDisabled} onPress={onPress}>
        <span className={classes.mark}>{mark}</span>
        <span className={classes.wayWords}>
          <span className={classes.wayTitle}>{title}</span>
          <span className={classes.wayWhy}>{words}</span>
        </span>
      </AriaButton>
    </li>
  )
}
