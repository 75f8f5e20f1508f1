import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RecentProject } from '../../../shared/contract/contract'
import classes from './RecentProjects.module.css'

export interface RecentProjectsProps {
  readonly projects: readonly RecentProject[]
  readonly isDisabled: boolean
  readonly onOpen: (project: RecentProject) => void
}

/** Projects that were opened before, and those that lie where new ones are made. */
export function RecentProjects({ projects, isDisabled, onOpen }: RecentProjectsProps) {
  const { t, i18n } = useTranslation()
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  return (
    <section className={classes.recent} aria-labelledby="recent-title">
      <h2 id="recent-title" className={classes.title}>
        {t('welcome.recent')}
      </h2>
      {projects.length === 0 ? <p className={classes.none}>{t('welcome.noRecent')}</p> : null}
      <ul className={classes.list}>
        {projects.map((project) => (
          <li key={project.handle}>
            <AriaButton className={classes.project} isDisabled={isDisabled} onPress={() => onOpen(project)}>
              <span className={classes.line}>
                <span className={classes.name}>{project.name}</span>
                <span className={classes.when}>
                  {project.openedAt === null ? t('welcome.found') : day.format(new Date(project.openedAt))}
                </span>
              </span>
              <span className={classes.path} title={project.path}>
                {project.path}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
