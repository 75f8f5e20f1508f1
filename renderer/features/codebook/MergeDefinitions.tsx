import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import classes from './MergeDialog.module.css'

const parts = ['short', 'definition', 'whenToUse', 'whenNotToUse'] as const

/** The definitions of codes side by side, that of the code that stays first; nothing where none says anything. */
export function MergeDefinitions({ codes }: { readonly codes: readonly Code[] }) {
  const { t } = useTranslation()
  const written = parts.filter((part) => codes.some((code) => code[part].trim() !== ''))
  if (written.length === 0) return null
  return (
    <div
      className={classes.definitions}
      // What scrolls must be reached by the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('codebook.mergeDefinitions')}
    >
      <table>
        <thead>
          <tr>
            <td />
            {codes.map((code, i) => (
              <th key={code.id} scope="col">
                {code.name}
                <span className={classes.short}>
                  {t(i === 0 ? 'codebook.mergeStays' : 'codebook.mergeMoves')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {written.map((part) => (
            <tr key={part}>
              <th scope="row">{t(`codebook.part.${part}`)}</th>
              {codes.map((code) => (
                <td key={code.id}>{code[part].trim() === '' ? '–' : code[part]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
