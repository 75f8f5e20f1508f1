import { ArrowDown } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import { Badge } from '../../components/Badge'
import { Button } from '../../components/Button'
import { Chooser } from '../../components/Chooser'
import { Dialog } from '../../components/Dialog'
import { Swatch } from '../../components/Swatch'
import { useQuery, useServices } from '../../hooks'
import { codeChoices } from './choices'
import { shapes } from './CodeRow'
import { MergeDefinitions } from './MergeDefinitions'
import { mergePreview } from './merge-preview'
import { above } from './rows'
import { codebookTables } from './use-codebook'
import type { CodebookView } from './use-codebook'
import { named } from './work'
import type { CodeWork } from './work'
import classes from './MergeDialog.module.css'

export interface MergeDialogProps {
  readonly view: CodebookView
  readonly work: CodeWork
  readonly ids: readonly Id[]
  /** The code that stays; null: to be chosen. */
  readonly into: Id | null
  readonly onInto: (into: Id | null) => void
  readonly onClose: () => void
}

/** Unites codes into one, after saying what that does. */
export function MergeDialog({ view, work, ids, into, onInto, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const { store } = useServices()
  const { all } = view
  const find = useMemo(
    () =>
      codeChoices(all, ({ node }) => {
        const { id, role } = node.code
        return role !== 'category' && !ids.includes(id) && !above(all, id).some((one) => ids.includes(one))
      }),
    [all, ids],
  )
  const preview = useQuery(
    (records) => (into === null ? null : mergePreview(records, ids, into)),
    codebookTables,
    [ids, into],
  )
  const target = into === null ? undefined : all.get(into)?.node
  const line = (id: Id, word: string) => {
    const node = all.get(id)?.node
    return node ? (
      <li key={id} className={classes.code}>
        <Swatch colour={node.colour} shape={shapes[node.code.role]} />
        <span className={classes.words}>
          <span className={classes.name}>{node.path}</span>
          {node.code.short === '' ? null : (
            <span className={classes.short} title={node.code.short}>
              {node.code.short}
            </span>
          )}
        </span>
        <Badge>{t('codebook.count', { count: node.codings })}</Badge>
        <span className={classes.role}>{word}</span>
      </li>
    ) : null
  }
  return (
    <Dialog
      isOpen
      size="m"
      onClose={onClose}
      closeLabel={t('common.close')}
      title={t('codebook.mergeTitle', { name: named(t, { store }, ids) })}
      lead={target ? undefined : t('codebook.mergeChoose')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!target}
            autoFocus={into !== null}
            onPress={() => {
              if (into === null) return
              void work.merge(ids, into).then((merged) => {
                if (merged) onClose()
              })
            }}
          >
            {t('codebook.mergeDo')}
          </Button>
        </>
      }
    >
      {target && preview ? (
        <div className={classes.preview}>
          <ul className={classes.list}>{ids.map((id) => line(id, t('codebook.mergeMoves')))}</ul>
          <ArrowDown
            size={16}
            strokeWidth={1.75}
            className={classes.arrow}
            aria-label={t('codebook.mergeInto')}
          />
          <ul className={classes.list}>{line(target.code.id, t('codebook.mergeStays'))}</ul>
          <MergeDefinitions codes={[target.code, ...ids.flatMap((id) => all.get(id)?.node.code ?? [])]} />
          <ul className={classes.facts}>
            <li>{t('codebook.mergeCodings', { count: preview.codings, into: target.code.name })}</li>
            {preview.twins === 0 ? null : <li>{t('codebook.mergeTwins', { count: preview.twins })}</li>}
            {preview.children === 0 ? null : (
              <li>{t('codebook.mergeChildren', { count: preview.children, into: target.code.name })}</li>
            )}
            <li>{t('codebook.mergeKept')}</li>
          </ul>
          <Button size="s" variant="quiet" onPress={() => onInto(null)}>
            {t('codebook.mergeOther')}
          </Button>
        </div>
      ) : (
        <Chooser
          autoFocus
          label={t('codebook.mergeInto')}
          placeholder={t('codebook.chooseCode')}
          empty={t('codebook.noCode')}
          find={find}
          onChoose={onInto}
        />
      )}
    </Dialog>
  )
}
