import { Ban, CircleAlert, CircleCheck, Copy, FileInput, Table2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Select } from '../../components/Select'
import { encodingLabel, encodings } from '../../hooks/encodings'
import type { ResultLine } from './import-state'
import type { ReadingWay } from './use-import'
import { said } from '../../strings/said'
import classes from './ImportResult.module.css'

export interface ImportResultProps {
  readonly line: ResultLine
  /** Whether what can be done about it is drawn too. */
  readonly hasChoices: boolean
  readonly isBusy: boolean
  readonly onReadAgain: (line: ResultLine, way: ReadingWay) => void
  readonly onOpen: (sourceId: string) => void
  readonly onChooseColumns: (handle: string, file: string) => void
  /** Shows what the project of another program holds. */
  readonly onLookAt: (handle: string, file: string) => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const marks = {
  imported: <CircleCheck {...icon} className={classes.ok} />,
  'already-there': <Copy {...icon} className={classes.calm} />,
  table: <Table2 {...icon} className={classes.calm} />,
  project: <FileInput {...icon} className={classes.calm} />,
  failed: <CircleAlert {...icon} className={classes.bad} />,
  cancelled: <Ban {...icon} className={classes.calm} />,
}

/** What became of one file. */
export const ImportResult = memo(function ImportResult({ hasChoices, ...props }: ImportResultProps) {
  const { t } = useTranslation()
  const { line } = props
  const words = line.attached
    ? t('media.beside', { name: line.message })
    : line.outcome === 'already-there'
      ? t('sources.alreadyThere', { name: line.message })
      : line.outcome === 'imported'
        ? line.message === line.file.replace(/^.*\//su, '').replace(/\.[^.]+$/, '')
          ? ''
          : t('sources.as', { name: line.message })
        : line.outcome === 'table'
          ? t('sources.isTable')
          : line.outcome === 'project'
            ? t('projectIn.isProject')
            : said(t, line.message)
  return (
    <li className={classes.line}>
      {marks[line.outcome]}
      <div className={classes.words}>
        <p className={classes.file}>
          <span className={classes.name}>{line.file}</span>
          <span className={classes.outcome}>{t(`sources.outcome.${line.outcome}`)}</span>
        </p>
        {words === '' ? null : (
          <p className={line.outcome === 'failed' ? classes.why : classes.faint}>{words}</p>
        )}
        {line.losses.length > 0 ? (
          <details className={classes.faint}>
            <summary>{t('sources.losses', { count: line.losses.length })}</summary>
            <ul className={classes.losses}>
              {line.losses.map((loss) => (
                <li key={loss}>{said(t, loss)}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {hasChoices ? <ResultChoices {...props} /> : null}
    </li>
  )
})

/** What can be done about one file. */
function ResultChoices(props: Omit<ImportResultProps, 'hasChoices'>) {
  const { line, isBusy, onReadAgain, onOpen, onChooseColumns, onLookAt } = props
  const { t } = useTranslation()
  const { encoding, sourceId } = line
  const choices: readonly string[] =
    encoding && !encodings.some((known) => known === encoding.name)
      ? [encoding.name, ...encodings]
      : encodings
  return (
    <>
      {line.isArticle && line.handle !== null ? (
        <Button
          size="s"
          variant="quiet"
          isDisabled={isBusy}
          onPress={() => onReadAgain(line, { whole: true })}
          aria-label={t('sources.bring.wholeOf', { file: line.file })}
        >
          {t('sources.bring.whole')}
        </Button>
      ) : null}
      {encoding && line.handle !== null ? (
        <div className={classes.encoding}>
          <span className={classes.outcome} aria-hidden>
            {t('sources.encoding')}
          </span>
          <Select
            label={t('sources.encodingOf', { file: line.file })}
            hideLabel
            size="s"
            value={encoding.name}
            isDisabled={isBusy}
            onChange={(name) => {
              if (name !== encoding.name) onReadAgain(line, { encoding: name })
            }}
            options={choices.map((name) => ({
              id: name,
              label:
                name === encoding.name && encoding.guessed
                  ? t('sources.encodingGuessed', { encoding: encodingLabel(name) })
                  : encodingLabel(name),
            }))}
          />
        </div>
      ) : null}
      {line.outcome === 'table' && line.handle !== null ? (
        <Button
          size="s"
          isDisabled={isBusy}
          onPress={() => onChooseColumns(line.handle ?? '', line.file)}
          aria-label={t('sources.chooseColumnsOf', { file: line.file })}
        >
          {t('sources.chooseColumns')}
        </Button>
      ) : null}
      {line.outcome === 'project' && line.handle !== null ? (
        <Button
          size="s"
          isDisabled={isBusy}
          onPress={() => onLookAt(line.handle ?? '', line.file)}
          aria-label={t('projectIn.lookAtFile', { file: line.file })}
        >
          {t('projectIn.lookAt')}
        </Button>
      ) : null}
      {sourceId !== null && line.outcome !== 'failed' ? (
        <Button
          size="s"
          variant="quiet"
          isDisabled={isBusy}
          onPress={() => onOpen(sourceId)}
          aria-label={t('sources.go', { name: line.message })}
        >
          {t('sources.openIt')}
        </Button>
      ) : null}
    </>
  )
}
