import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { codebook, flatten } from '../../../shared/queries/codebook'
import { finder } from '../../../shared/queries/search'
import { Chooser } from '../../components/Chooser'
import { useQuery } from '../../hooks'

export interface RecodeFieldProps {
  /** The code it has now, which is not offered. */
  readonly from: Id
  readonly onChoose: (codeId: Id, name: string) => void
  readonly onClose: () => void
}

/** Finds the code that fits better. */
export function RecodeField({ from, onChoose, onClose }: RecodeFieldProps) {
  const { t } = useTranslation()
  const nodes = useQuery((store) => flatten(codebook(store)), ['codes'])
  const find = useMemo(
    () =>
      finder(
        nodes
          .filter(({ code }) => code.role !== 'category' && code.id !== from)
          .map(({ code, path, colour }) => ({
            id: code.id,
            label: code.name,
            detail: path === code.name ? code.short : path,
            colour,
            words: [code.name, path, code.short, code.definition],
          })),
      ),
    [nodes, from],
  )
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Escape from the field in it
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <Chooser
        autoFocus
        label={t('recheck.findCode')}
        placeholder={t('recheck.findCode')}
        empty={t('recheck.noCode')}
        find={find}
        onChoose={(id) => onChoose(id, nodes.find(({ code }) => code.id === id)?.code.name ?? '')}
      />
    </div>
  )
}
