import { useTranslation } from 'react-i18next'
import { Progress } from '../../components/Progress'
import { ArchiveForm } from './ArchiveForm'
import { Choices } from './Choices'
import { offered } from './choice'
import type { ExportChoice } from './choice'
import { LossList } from './LossList'

export interface ProjectFormProps {
  readonly profile: ExportChoice['profile']
  readonly onChange: (profile: ExportChoice['profile']) => void
  readonly recordings: boolean
  readonly onRecordings: (recordings: boolean) => void
  /** What the file will leave out or change; null while it is looked for. */
  readonly losses: readonly string[] | null
}

/** For which program a project is written, and what it will lose: said before it is made. */
export function ProjectForm({ profile, onChange, recordings, onRecordings, losses }: ProjectFormProps) {
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
          mark: id === 'emic' ? '.emic.zip' : '.qdpx',
        }))}
      />
      {profile === 'emic' ? (
        <ArchiveForm recordings={recordings} onRecordings={onRecordings} />
      ) : losses === null ? (
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
