import { Ellipsis, X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { InkDefs } from '#shared/ui/marks/ink.tsx'
import { Icon } from '../show/icon.tsx'

/** The member app inside LINE: LINE’s bar, then our page. */
export const LiffSheet = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <>
    <InkDefs />
    <div class="liffbar" aria-hidden="true">
      <b>{title}</b>
      <Icon of={Ellipsis} size={20} />
      <Icon of={X} size={20} />
    </div>
    <div class="liff">{children}</div>
  </>
)
