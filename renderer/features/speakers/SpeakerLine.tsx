import { Tag, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox'
import { IconButton } from '../../components/IconButton'
import { TextField } from '../../components/TextField'
import { isBadName } from './rows'
import type { SpeakerRow, Wish } from './rows'
import classes from './SpeakersDialog.module.css'

export interface SpeakerLineProps {
  readonly row: SpeakerRow
  readonly wish: Wish | undefined
  /** The speaker with whom this one becomes one; null: none. */
  readonly joins: string | null
  /** Whether it is worth saying in how many sources. */
  readonly isSeveral: boolean
  readonly onWish: (wish: Wish) => void
  readonly onCode: () => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One speaker: name to change, how much is said, whether a case is made, what can be done. */
export function SpeakerLine({ row, wish, joins, isSeveral, onWish, onCode }: SpeakerLineProps) {
  const { t, i18n } = useTranslation()
  const { speaker, turns, words, sources } = row
  const isDropped = wish?.isDropped ?? false
  const name = wish?.name ?? speaker
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <tr className={classes.line} data-dropped={isDropped || undefined}>
      <th scope="row" className={classes.name}>
        <TextField
          hideLabel
          label={t('speakers.nameOf', { speaker })}
          maxLength={63}
          isDisabled={isDropped}
          value={name}
          error={isBadName(name) ? t('speakers.badName') : null}
          onChange={(value) => onWish({ ...wish, name: value })}
        />
        {isDropped ? (
          <p className={classes.hint}>{t('speakers.dropped')}</p>
        ) : joins !== null ? (
          <p className={classes.hint}>{t('speakers.joins', { name: joins })}</p>
        ) : null}
      </th>
      <td className={classes.count}>{number.format(turns)}</td>
      <td className={classes.count}>{number.format(words)}</td>
      {isSeveral ? <td className={classes.count}>{number.format(sources)}</td> : null}
      <td>
        <Checkbox
          isDisabled={isDropped}
          isSelected={!isDropped && (wish?.isCase ?? false)}
          onChange={(isCase) => onWish({ ...wish, isCase })}
        >
          <span className="visually-hidden">{t('speakers.caseOf', { speaker })}</span>
        </Checkbox>
      </td>
      <td className={classes.acts}>
        <IconButton size="s" label={t('speakers.code', { speaker })} onPress={onCode}>
          <Tag {...icon} />
        </IconButton>
        <IconButton
          size="s"
          label={t('speakers.drop', { speaker })}
          isOn={isDropped}
          onPress={() => onWish({ ...wish, isDropped: !isDropped })}
        >
          <UserRoundX {...icon} />
        </IconButton>
      </td>
    </tr>
  )
}
