// An empty pocket: what would be here, and the way to it.
import type { ComponentChildren } from 'preact'
import './empty.css'

export const Empty = ({ title, note, children }: { title: string; note: string; children?: ComponentChildren }) => (
  <main class="screen none">
    <div aria-hidden="true">
      <div class="none__slot" />
      <div class="none__pocket">
        <i />
      </div>
    </div>
    <div class="none__words">
      <h1 class="say">{title}</h1>
      <p class="mute">{note}</p>
      {children}
    </div>
  </main>
)
