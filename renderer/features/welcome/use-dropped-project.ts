import { useEffect, useEffectEvent } from 'react'
import { isProjectFile } from '../../hooks/project-files'

/** Whether a file may be a packed project, by its name. */
export const isPacked = (name: string): boolean => /\.zip$/i.test(name)

/**
 * Takes files that are dropped anywhere on the first screen: the project of another program or a packed one, or nothing
 * where something else was dropped.
 */
export function useDroppedProject(onDrop: (file: File | null) => void): void {
  const took = useEffectEvent(onDrop)
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false
    const hover = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      // Without this the browser would leave the app and show the file.
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      took(files.find(({ name }) => isProjectFile(name) || isPacked(name)) ?? null)
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
