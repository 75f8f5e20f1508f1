import { useTranslation } from 'react-i18next'
import type { ProjectProfile } from '../../../shared/contract/project-export-calls'
import { Progress } from '../../components/Progress'
import { Choices } from './Choices'
import { offered } from './choice'
import { LossList } from './LossList'

export interface ProjectFormProps {
  readonly profile: ProjectProfile
  readonly onChange: (profile: ProjectProfile) => void
  /** What the file will leave out or change; null while it is looked for. */
  readonly losses: readonly string[] | null
}

/** For which program a project is written, and what it will lose: said before it is made. */
export function ProjectForm({ profile, onChange, losses }: ProjectFormProps) {
  const { t } = useTranslation()
  return (
    <>
      <Choices
        label={t('exchange.forWhich')}
        autoFocus
        value={profile}
        onChange={onChange}
        options={offered.project.map((id) => ({
          id,
          label: t(`exchange.profiles.${id}`),
          detail: t(`exchange.profileDetails.${id}`),
          mark: '.qdpx',
        }))}
      />
      {losses === null ? (
        <Progress label={t('exchange.lossesLooking')} value={null} />
      ) : (
        <LossList
          title={t('exchange.lossesBefore')}
          losses={losses}
          kept={`${t('exchange.lossesKept')} ${t('exchange.lossesBeside')}`}
        />
      )}
    </>
  )
}
