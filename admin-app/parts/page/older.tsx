import { states } from '../../words/words.ts'
import { Button } from '../form/button.tsx'
import { Refused } from '../state/refused.tsx'
import type { Refusal } from '../../data/refusal.ts'

interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: Refusal | null
  fetchNextPage: () => unknown
}

/** The way to what is older, or the word that this was all. */
export const Older = ({ list }: { list: Paged }) => (
  <div class="older">
    <Refused refusal={list.isFetchNextPageError ? list.error : null} />
    {list.hasNextPage ? (
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {list.isFetchingNextPage ? states.readingOlder : states.older}
      </Button>
    ) : (
      <small class="muted">{states.end}</small>
    )}
  </div>
)
