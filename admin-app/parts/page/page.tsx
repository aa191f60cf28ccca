import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { shell } from '../../words/words.ts'

export interface PageProps {
  /** The page's name, in the tab and as its heading. */
  title: string
  /** The quiet words after the heading: how many, which day. */
  ask?: ComponentChildren
  /** Where one came from; the heading then reads as part of the path. */
  crumb?: ComponentChildren
  /** Buttons at the end of the head; one main button on a page. */
  actions?: ComponentChildren
  /** False when the page draws its own heading. */
  heading?: boolean
  /** A hairline under the head: editors and settings. */
  ruled?: boolean
  children: ComponentChildren
}

/** One page, one question. */
export const Page = ({ title, ask, crumb, actions, heading = true, ruled, children }: PageProps) => {
  useEffect(() => {
    document.title = fill(shell.title, { page: title })
  }, [title])
  return (
    <>
      <header class={`page__head ${ruled ? 'page__head--ruled' : ''}`}>
        {crumb && <span class="crumb">{crumb}</span>}
        {heading && <h1 class={crumb ? 'page__part' : ''}>{title}</h1>}
        {ask !== undefined && <span class="page__ask">{ask}</span>}
        <span class="grow" />
        {actions && <div class="actions">{actions}</div>}
      </header>
      {children}
    </>
  )
}
