import { strict } from './strict'

/** A dialog that was shown. */
export interface Asked {
  readonly method: DialogMethod
  readonly options: Readonly<Record<string, unknown>>
}

export type DialogMethod = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'

/** Dialogs answered by a script: each takes the oldest answer prepared for its kind; one that nobody expects is a failure. */
export class StandInDialogs {
  readonly asked: Asked[] = []
  private readonly answers = new Map<DialogMethod, unknown[]>()

  /** Prepares the answer to the next dialog of a kind. */
  prepare(method: DialogMethod, answer: unknown): void {
    this.answers.set(method, [...(this.answers.get(method) ?? []), answer])
  }

  readonly electron = strict('dialog', {
    showOpenDialog: (...args: readonly unknown[]) => this.show('showOpenDialog', args),
    showSaveDialog: (...args: readonly unknown[]) => this.show('showSaveDialog', args),
    showMessageBox: (...args: readonly unknown[]) => this.show('showMessageBox', args),
    showErrorBox: (title: string, content: string): void => {
      this.asked.push({ method: 'showErrorBox', options: { title, content } })
    },
  })

  private async show(method: DialogMethod, args: readonly unknown[]): Promise<unknown> {
    // The parent window, if there is one, comes first.
    const options = args[args.length - 1] as Asked['options']
    this.asked.push({ method, options })
    const [answer, ...rest] = this.answers.get(method) ?? []
    if (answer === undefined) throw new Error(`Nobody answers ${method}: ${JSON.stringify(options)}`)
    this.answers.set(method, rest)
    return answer
  }
}
