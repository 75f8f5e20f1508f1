import { ListPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id, Question } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { useQuery, useServices, useSession } from '../../hooks'
import { choicesFor } from './choices'
import { changed, furtherParts, says } from './question-parts'
import type { FurtherPart, ListName } from './question-parts'
import { Slot } from './Slot'
import slot from './Slot.module.css'
import { UnsureSlot } from './UnsureSlot'
import { ValuesSlot } from './ValuesSlot'
import { WhenSlot } from './WhenSlot'
import classes from './QuestionSentence.module.css'

export interface QuestionSentenceProps {
  readonly question: Question
  readonly codes: ReadonlyMap<Id, CodebookNode>
}

/** The question as a sentence with blanks; what is filled in is asked at once. */
export function QuestionSentence({ question, codes }: QuestionSentenceProps) {
  const { t } = useTranslation()
  const { dispatch } = useServices()
  const keptId = useSession((session) => session.keptId)
  const groupOfCodes = t('question.groupOfCodes')
  const choices = useQuery(
    (store) => choicesFor(store, codes, groupOfCodes),
    ['sources', 'groups', 'cases', 'coders'],
    [codes, groupOfCodes],
  )
  const hasVariables = useQuery((store) => store.count('variables') > 0, ['variables'])
  const [open, setOpen] = useState<ListName | 'when' | 'values' | null>(null)
  /** Parts that were asked for and say nothing yet. */
  const [wanted, setWanted] = useState<readonly FurtherPart[]>([])
  const ask = (parts: Partial<Question>): void =>
    dispatch({ type: 'ask', question: changed(question, parts), keptId })

  const named = [...(question.codeIds ?? []), ...(question.allCodeIds ?? []), ...(question.noCodeIds ?? [])]
  const branches = useMemo(
    () => named.some((id) => isBranch(id, codes)),
    // The lists have an identity of their own in each question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [question, codes],
  )
  // Attributes have no blank that could wait to be filled: they stand there while they are asked for.
  const isThere = (part: FurtherPart): boolean =>
    says(question, part) || wanted.includes(part) || (part === 'values' && open === 'values')
  const blank = (name: ListName) => {
    const ids = question[name] ?? []
    const some = ids.length > 1 ? 'several' : 'one'
    return (
      <Slot
        key={name}
        lead={t(`question.lead.${name}.${some}`)}
        empty={t(`question.empty.${name}`)}
        label={t(`question.label.${name}`)}
        ids={ids}
        choices={choices[name]}
        isOpen={open === name}
        onOpenChange={(isOpen) => setOpen(isOpen ? name : null)}
        onChange={(next) => ask({ [name]: next })}
      />
    )
  }
  const addable = furtherParts.filter(
    (part) =>
      (part === 'values' || !isThere(part)) &&
      !(part === 'groupIds' && choices.groupIds.length === 0) &&
      !(part === 'caseIds' && choices.caseIds.length === 0) &&
      !(part === 'values' && !hasVariables) &&
      !(part === 'coderIds' && choices.coderIds.length < 2),
  )
  const add = (part: FurtherPart): void => {
    if (part === 'unsure') return ask({ unsure: true })
    if (part !== 'values') setWanted((before) => [...before, part])
    // The menu gives the focus back first.
    setTimeout(() => setOpen(part))
  }
  const toggle = branches ? (
    <button
      key="below"
      type="button"
      className={`${slot.blank} ${classes.toggle}`}
      onClick={() => ask({ withChildren: !(question.withChildren ?? true) })}
    >
      {t((question.withChildren ?? true) ? 'question.withBelow' : 'question.withoutBelow')}
    </button>
  ) : null
  const when = isThere('when') ? (
    <WhenSlot
      key="when"
      question={question}
      isOpen={open === 'when'}
      onOpenChange={(isOpen) => setOpen(isOpen ? 'when' : null)}
      onChange={ask}
    />
  ) : null
  const values = isThere('values') ? (
    <ValuesSlot
      key="values"
      values={question.values ?? []}
      isOpen={open === 'values'}
      onOpenChange={(isOpen) => setOpen(isOpen ? 'values' : null)}
      onChange={(next) => ask({ values: next })}
    />
  ) : null
  const mark =
    question.unsure === undefined ? null : (
      <UnsureSlot key="unsure" unsure={question.unsure} onChange={(unsure) => ask({ unsure })} />
    )
  const parts = [
    blank('codeIds'),
    toggle,
    isThere('allCodeIds') ? blank('allCodeIds') : null,
    isThere('noCodeIds') ? blank('noCodeIds') : null,
    blank('sourceIds'),
    isThere('groupIds') ? blank('groupIds') : null,
    isThere('caseIds') ? blank('caseIds') : null,
    values,
    isThere('coderIds') ? blank('coderIds') : null,
    when,
    mark,
  ].filter((part) => part !== null)
  return (
    <div className={classes.sentence} role="group" aria-label={t('question.question')}>
      {parts.slice(0, -1)}
      <span className={slot.glued}>
        {parts.at(-1)}
        {addable.length === 0 ? null : (
          <Menu
            label={t('question.add')}
            trigger={
              <IconButton size="s" label={t('question.add')}>
                <ListPlus size={16} strokeWidth={1.75} aria-hidden />
              </IconButton>
            }
            entries={addable.map((part) => ({
              id: part,
              label: t(`question.addPart.${part}`),
              onAction: () => add(part),
            }))}
          />
        )}
      </span>
    </div>
  )
}

function isBranch(id: Id, codes: ReadonlyMap<Id, CodebookNode>): boolean {
  const node = codes.get(id)
  if (!node) return false
  return (
    node.children.length > 0 ||
    (node.code.role === 'theme' && [...codes.values()].some(({ code }) => code.themes.includes(id)))
  )
}
