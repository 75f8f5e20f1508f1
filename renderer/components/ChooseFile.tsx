import { useRef } from 'react'
import { Button } from './Button'
import type { ButtonProps } from './Button'

export interface ChooseFileProps extends Pick<
  ButtonProps,
  'variant' | 'size' | 'icon' | 'autoFocus' | 'isDisabled'
> {
  readonly label: string
  /** Endings and types that are offered first, such as `.csv,.xlsx`. */
  readonly accept: string
  readonly onChoose: (file: File) => void
}

/** A button that asks for one file of this computer. */
export function ChooseFile({ label, accept, onChoose, ...button }: ChooseFileProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file can be chosen again, after it was changed.
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
      <Button {...button} onPress={() => field.current?.click()}>
        {label}
      </Button>
    </>
  )
}
