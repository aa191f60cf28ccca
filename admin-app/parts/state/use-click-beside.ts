import { useEffect, type MutableRef } from 'preact/hooks'

/** A click on a modal dialog's backdrop, which is the dialog element itself. Keyboards have Escape, which the browser brings. */
export const useClickBeside = (dialog: MutableRef<HTMLDialogElement | null>, close: () => void) => {
  useEffect(() => {
    const element = dialog.current
    const hear = (event: MouseEvent) => {
      if (event.target === element) close()
    }
    element?.addEventListener('click', hear)
    return () => element?.removeEventListener('click', hear)
  }, [dialog, close])
}
