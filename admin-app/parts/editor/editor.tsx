import type { ComponentChildren } from 'preact'
import './editor.css'

/** The form at the left, the phone always beside it; above it where there is no room. */
export const Editor = ({ side, children }: { side: ComponentChildren; children: ComponentChildren }) => (
  <div class="editor-wrap">
    <div class="editor">
      <div>{children}</div>
      <div class="editor__side">{side}</div>
    </div>
  </div>
)
