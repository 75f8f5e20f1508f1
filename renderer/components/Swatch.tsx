import type { CSSProperties } from 'react'
import classes from './Swatch.module.css'

export interface SwatchProps {
  /** Any CSS colour. */
  readonly colour: string
  readonly size?: 's' | 'm'
  /** `square`: a code; `bar`: a theme; `ring`: a category; `dot`: a coder. */
  readonly shape?: 'square' | 'bar' | 'ring' | 'dot'
  /** Only where the colour says something that words beside it do not. */
  readonly label?: string
}

/** A sample of a colour. */
export function Swatch({ colour, size = 's', shape = 'square', label }: SwatchProps) {
  return (
    <span
      className={`${classes.swatch} ${classes[size]} ${classes[shape]}`}
      style={{ '--colour': colour } as CSSProperties}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    />
  )
}
