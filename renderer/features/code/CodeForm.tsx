import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/model/entities'
import type { CodebookNode } from '../../../shared/queries/codebook'
import { useQuery, useServices } from '../../hooks'
import type { CommandArgs } from '../../../shared/commands/index'
import { CodeHead } from './CodeHead'
import { codeUse } from './code-use'
import { Aliases } from './Aliases'
import { DefinitionHistory } from './DefinitionHistory'
import { DraftArea } from './DraftArea'
import { EarlierCodings } from './EarlierCodings'
import { Examples } from './Examples'
import { GroupsOfCode } from './GroupsOfCode'
import { Membership } from './Membership'
import { UseOfCode } from './UseOfCode'
import classes from './CodeForm.module.css'

/** What of a definition is changed at once. */
export type DefinitionPatch = Omit<CommandArgs<'code.define'>, 'id'>

export interface CodeFormProps {
  readonly code: Code
  /** The living codebook as a list. */
  readonly nodes: readonly CodebookNode[]
}

/** The parts of one code's definition. Each field saves itself; the stretch of typing is undone as one. */
export function CodeForm({ code, nodes }: CodeFormProps) {
  const { t } = useTranslation()
  const { run } = useServices()
  const use = useQuery(
    (store) => codeUse(store, code, nodes),
    ['codes', 'codings', 'quotations', 'sources'],
    [code, nodes],
  )
  const define = (patch: DefinitionPatch, gesture?: string): void =>
    void run('code.define', { id: code.id, ...patch }, gesture)
  return (
    <div className={classes.form}>
      <CodeHead code={code} use={use} onDefine={define} />
      <EarlierCodings code={code} />
      {code.role === 'theme' ? (
        <DraftArea
          label={t('code.claim')}
          description={t('code.claimHint')}
          saved={code.claim}
          onSave={(claim, gesture) => define({ claim }, gesture)}
        />
      ) : null}
      <DraftArea
        label={t('code.short')}
        description={t('code.shortHint')}
        rows={1}
        saved={code.short}
        onSave={(short, gesture) => define({ short }, gesture)}
      />
      <DraftArea
        label={t('code.definition')}
        description={t('code.definitionHint')}
        rows={4}
        saved={code.definition}
        onSave={(definition, gesture) => define({ definition }, gesture)}
      />
      <DraftArea
        label={t('code.whenToUse')}
        description={t('code.whenToUseHint')}
        saved={code.whenToUse}
        onSave={(whenToUse, gesture) => define({ whenToUse }, gesture)}
      />
      <DraftArea
        label={t('code.whenNotToUse')}
        description={t('code.whenNotToUseHint')}
        saved={code.whenNotToUse}
        onSave={(whenNotToUse, gesture) => define({ whenNotToUse }, gesture)}
      />
      <Examples code={code} onDefine={define} />
      <Aliases code={code} onDefine={define} />
      <Membership code={code} nodes={nodes} />
      <GroupsOfCode code={code} />
      <UseOfCode code={code} use={use} />
      <DefinitionHistory code={code} />
    </div>
  )
}
