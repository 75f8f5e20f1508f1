import { X } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { finder } from '../../../shared/queries/search'
import { Badge } from '../../components/Badge'
import { Chooser } from '../../components/Chooser'
import type { Choice } from '../../components/Chooser'
import { IconButton } from '../../components/IconButton'
import { freshColour } from '../../../shared/colour/palette'
import { Swatch } from '../../components/Swatch'
import type { Id } from '../../../shared/model/entities'
import { useQuery } from '../../hooks'
import classes from './AutoCode.module.css'

/** A code to give: one there is, or with no id one that is to be made. */
export interface CodeToApply {
  readonly id: Id | null
  readonly name: string
  readonly colour: string
}

export interface CodesToApplyProps {
  readonly codes: readonly CodeToApply[]
  readonly onChange: (codes: readonly CodeToApply[]) => void
}

const making = 'make '

/** The codes that are to be given, and a field to find or make another. */
export function CodesToApply({ codes, onChange }: CodesToApplyProps) {
  const { t } = useTranslation()
  const nodes = useQuery((store) => flatten(codebook(store)), ['codes'])
  const choices = useMemo(
    () =>
      nodes
        .filter(({ code }) => code.role !== 'category' && !codes.some(({ id }) => id === code.id))
        .map(({ code, path, colour }) => ({
          id: code.id,
          label: code.name,
          detail: path === code.name ? code.short : path.replaceAll(' > ', ' › '),
          colour,
          shape: code.role === 'theme' ? ('bar' as const) : undefined,
          words: [code.name, path, ...(code.aliases ?? []), code.short],
        })),
    [nodes, codes],
  )
  const search = useMemo(() => finder(choices), [choices])
  const find = useCallback(
    (query: string): readonly Choice[] => {
      const name = query.trim().replace(/\s+/gu, ' ')
      const found = search(query)
      const taken = [...nodes.map(({ code }) => code.name), ...codes.map((code) => code.name)]
      if (name === '' || taken.some((one) => one.toLowerCase() === name.toLowerCase())) return found
      return [...found, { id: `${making}${name}`, label: t('search.auto.create', { name }) }]
    },
    [search, nodes, codes, t],
  )
  const add = (choice: string): void => {
    if (choice.startsWith(making)) {
      const taken = [...nodes.flatMap(({ code }) => code.color ?? []), ...codes.map(({ colour }) => colour)]
      onChange([...codes, { id: null, name: choice.slice(making.length), colour: freshColour(taken) }])
      return
    }
    const node = nodes.find(({ code }) => code.id === choice)
    if (node) onChange([...codes, { id: node.code.id, name: node.code.name, colour: node.colour }])
  }
  return (
    <div className={classes.codes}>
      <span className={classes.label}>{t('search.auto.codes')}</span>
      {codes.length === 0 ? null : (
        <ul className={classes.chips}>
          {codes.map((code) => (
            <li key={code.name} className={classes.chip}>
              <Swatch colour={code.colour} />
              <span>{code.name}</span>
              {code.id === null ? <Badge>{t('search.auto.isNew')}</Badge> : null}
              <IconButton
                size="s"
                label={t('search.auto.takeAway', { name: code.name })}
                onPress={() => onChange(codes.filter((one) => one !== code))}
              >
                <X size={14} strokeWidth={1.75} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.chooser}>
        <Chooser
          // A code that was chosen leaves an empty field behind.
          key={codes.length}
          autoFocus
          label={t('search.auto.addCode')}
          placeholder={t('search.auto.addCode')}
          empty={t('search.auto.noCode')}
          find={find}
          onChoose={add}
        />
      </div>
    </div>
  )
}
