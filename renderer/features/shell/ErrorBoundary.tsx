import { Component } from 'react'
import type { ReactNode } from 'react'
import i18next from 'i18next'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'

export interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** Keeps a failure in one part of the window from taking the rest with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState
        title={i18next.t('shell.paneFailed')}
        action={
          <Button onPress={() => this.setState({ failed: false })}>{i18next.t('shell.paneRetry')}</Button>
        }
      />
    )
  }
}
