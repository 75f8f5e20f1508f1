import { Pin, PinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { Kbd, shortcutText } from '../../components/Kbd'
import type { PickerRow } from './picker-rows'
import classes from './Picker.module.css'

export interface PickerAsideProps {
  readonly id: string
  readonly row: PickerRow | undefined
  /** Code that Ctrl+Enter creates under, or null. */
  readonly under: CodebookNode | null
  readonly onPin: (codeId: Id) => void
}

/** A long definition is scrolled with the keyboard too: Tab, then the arrows. */
const scrollable = { tabIndex: 0, role: 'region' } as const

/** What the highlighted code means, and whether it is on a number key. */
export function PickerAside({ id, row, under, onPin }: PickerAsideProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.aside}>
      <div {...scrollable} id={id} className={classes.meaning} aria-label={t('reader.picker.meaning')}>
        {row?.kind === 'code' ? <Meaning row={row} /> : null}
        {row?.kind === 'create' ? (
          <>
            <p>
              {row.parent
                ? t('reader.picker.newUnder', { parent: row.parent.path })
                : t('reader.picker.newCode')}
            </p>
            {row.parent === null && under ? (
              <p className={classes.faint}>
                {t('reader.picker.orUnder', { parent: under.path, keys: shortcutText('$mod+Enter') })}
              </p>
            ) : null}
          </>
        ) : null}
      </div>
      {row?.kind === 'code' && row.applicable ? (
        <button
          type="button"
          className={classes.pinButton}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPin(row.node.code.id)}
        >
          {row.pin === null ? (
            <Pin size={14} strokeWidth={1.75} aria-hidden />
          ) : (
            <PinOff size={14} strokeWidth={1.75} aria-hidden />
          )}
          {row.pin === null ? t('reader.picker.pin') : t('reader.picker.unpin', { key: row.pin })}
          <Kbd keys="Alt+p" />
        </button>
      ) : null}
    </div>
  )
}

function Meaning({ row }: { readonly row: Extract<PickerRow, { kind: 'code' }> }) {
  const { t } = useTranslation()
  const { name, short, definition, whenToUse, whenNotToUse, role } = row.node.code
  const above = row.node.path.split(' > ').slice(0, -1).join(' › ')
  return (
    <>
      {above === '' ? null : <p className={classes.above}>{above}</p>}
      <p className={classes.term}>{name}</p>
      {role === 'category' ? <p className={classes.faint}>{t('reader.picker.category')}</p> : null}
      {short === '' && definition === '' ? (
        <p className={classes.faint}>{t('reader.picker.undefined')}</p>
      ) : (
        <>
          {short === '' ? null : <p>{short}</p>}
          {definition === '' ? null : (
            <p className={short === '' ? undefined : classes.further}>{definition}</p>
          )}
        </>
      )}
      {whenToUse === '' ? null : (
        <p>
          <span className={classes.part}>{t('reader.picker.whenToUse')}</span> {whenToUse}
        </p>
      )}
      {whenNotToUse === '' ? null : (
        <p>
          <span className={classes.part}>{t('reader.picker.whenNotToUse')}</span> {whenNotToUse}
        </p>
      )}
    </>
  )
}
