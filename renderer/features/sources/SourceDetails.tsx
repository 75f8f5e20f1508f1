import { useTranslation } from 'react-i18next'
import { useQuery } from '../../hooks'
import { languageName } from '../../strings/language-name'
import type { SourceDetail } from '../../session/sources-look'
import type { SourceRow } from './source-rows'
import type { Size } from './use-sizes'
import classes from './SourceItem.module.css'

export interface SourceDetailsProps {
  readonly row: SourceRow
  readonly details: readonly SourceDetail[]
  /** Names of the groups it is in. */
  readonly groups: string
  /** Not known yet while it is counted. */
  readonly size: Size | undefined
}

/** The first letters of a name: "Ana Lin" is AL, 王伟 is 王. */
const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0]?.toUpperCase() ?? '')
    .join('')

/** What was asked to be shown of a source below its name. */
export function SourceDetails({ row, details, groups, size }: SourceDetailsProps) {
  const { t, i18n } = useTranslation()
  const { source, coderIds } = row
  const coders = useQuery(
    (store) => coderIds.flatMap((id) => store.get('coders', id) ?? []),
    ['coders'],
    [coderIds],
  )
  const parts: Readonly<Record<SourceDetail, string>> = {
    language: source.language === null ? '' : languageName(source.language, i18n.language),
    size:
      size === undefined
        ? ''
        : [
            t('sourceList.words', { count: size.words }),
            ...(size.pages === null ? [] : [t('sourceList.pages', { count: size.pages })]),
          ].join(', '),
    coders: '',
    groups,
  }
  const shown = details.filter((detail) => parts[detail] !== '')
  return (
    <span className={classes.details} title={shown.map((detail) => parts[detail]).join(' · ')}>
      {details.includes('coders') && coders.length > 0 ? (
        <span className={classes.coders}>
          <span className="visually-hidden">
            {t('sourceList.codedBy', { names: coders.map(({ name }) => name).join(', ') })}
          </span>
          {coders.map((coder) => (
            <span
              key={coder.id}
              className={classes.coder}
              style={{ borderColor: coder.color }}
              title={coder.name}
              aria-hidden
            >
              {initials(coder.name)}
            </span>
          ))}
        </span>
      ) : null}
      <span className={classes.facts}>{shown.map((detail) => parts[detail]).join(' · ')}</span>
    </span>
  )
}
