import { FilePlus2, FolderOpen, Lock, Settings, Sparkles } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton'
import type { AppInfo, RecentProject } from '../../../shared/contract/contract'
import { NewProject } from './NewProject'
import { RecentProjects } from './RecentProjects'
import { Wordmark } from './Wordmark'
import classes from './Welcome.module.css'

/** What can be done on the first screen; each rejects with a Problem. */
export interface WelcomeActs {
  readonly sample: () => Promise<unknown>
  readonly create: (name: string, coder: string) => Promise<unknown>
  /** Electron only: a native dialog. */
  readonly choose: () => Promise<unknown>
  readonly open: (project: RecentProject) => Promise<unknown>
}

export interface WelcomeProps {
  readonly info: AppInfo
  readonly acts: WelcomeActs
  /** Why the last opening failed. */
  readonly problem: string | null
  readonly sentence: (error: unknown) => string
  readonly onSettings: () => void
}

const icon = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const

/** The first screen: the sample, a new project, one that is there. */
export function Welcome({ info, acts, problem, sentence, onSettings }: WelcomeProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const [creating, setCreating] = useState(false)
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
        <div className={classes.columns}>
          {creating ? (
            <NewProject
              onCancel={() => setCreating(false)}
              isBusy={busy}
              onCreate={(name, coder) => void attempt(() => acts.create(name, coder))}
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
                onPress={() => setCreating(true)}
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
