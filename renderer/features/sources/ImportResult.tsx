import { Ban, CircleAlert, CircleCheck, Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button'
import { Select } from '../../components/Select'
import { encodings } from './import-state'
import type { ResultLine } from './import-state'
import { said } from '../../strings/said'
import classes from './ImportResult.module.css'

export interface ImportResultProps {
  readonly line: ResultLine
  readonly isBusy: boolean
  readonly onReadAgain: (encoding: string) => void
  readonly onOpen: (sourceId: string) => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const marks = {
  imported: <CircleCheck {...icon} className={classes.ok} />,
  'already-there': <Copy {...icon} className={classes.calm} />,
  failed: <CircleAlert {...icon} className={classes.bad} />,
  cancelled: <Ban {...icon} className={classes.calm} />,
}

/** What became of one file. */
export function ImportResult({ line, isBusy, onReadAgain, onOpen }: ImportResultProps) {
  const { t } = useTranslation()
  const { encoding, sourceId } = line
  const words =
    line.outcome === 'already-there'
      ? t('sources.alreadyThere', { name: line.message })
      : line.outcome === 'imported'
        ? line.message === line.file.replace(/\.[^.]+$/, '')
          ? ''
          : t('sources.as', { name: line.message })
        : said(t, line.message)
  const choices: readonly string[] =
    encoding && !encodings.some((known) => known === encoding.name)
      ? [encoding.name, ...encodings]
      : encodings
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
      {encoding && line.handle !== null ? (
        <div className={classes.encoding}>
          <Select
            label={t('sources.encodingOf', { file: line.file })}
            hideLabel
            size="s"
            value={encoding.name}
            isDisabled={isBusy}
            onChange={(name) => {
              if (name !== encoding.name) onReadAgain(name)
            }}
            options={choices.map((name) => ({
              id: name,
              label:
                name === encoding.name && encoding.guessed
                  ? t('sources.encodingGuessed', { encoding: name })
                  : name,
            }))}
          />
        </div>
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
    </li>
  )
}
