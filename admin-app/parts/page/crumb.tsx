import { ChevronRight } from 'lucide-preact'
import { Icon } from '../show/icon.tsx'

export const Crumb = ({ href, children }: { href: string; children: string }) => (
  <>
    <a href={href}>{children}</a>
    <Icon of={ChevronRight} size={14} />
  </>
)
