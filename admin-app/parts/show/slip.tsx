import type { ComponentChildren } from 'preact'

export interface SlipProps {
  /** What stands in the draft, e.g. 草稿 v6・改了 2 處; null when there is none. */
  draft: ComponentChildren | null
  /** What members meet now, e.g. 上線中 v5・1,204 張; null before the first publication. */
  live: ComponentChildren | null
  /** Which one the page shows. */
  shows: 'draft' | 'live'
}

/** Draft and live, side by side: never the same word, never in doubt which one you look at. */
export const Slip = ({ draft, live, shows }: SlipProps) => (
  <div class="versions">
    {draft !== null && <span class={`versions__draft ${shows === 'draft' ? 'on' : ''}`}>{draft}</span>}
    {live !== null && <span class={`versions__live ${shows === 'live' ? 'on' : ''}`}>{live}</span>}
  </div>
)
