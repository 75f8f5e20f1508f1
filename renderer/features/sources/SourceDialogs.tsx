import { AlikeDialog } from './AlikeDialog'
import { LanguageDialog } from './LanguageDialog'
import { RenameManyDialog } from './RenameManyDialog'

/** The dialogs about order among sources, each while the session asks for it. */
export function SourceDialogs() {
  return (
    <>
      <RenameManyDialog />
      <LanguageDialog />
      <AlikeDialog />
    </>
  )
}
