import type { MemberId } from '#shared/base/id.ts'
import { marks } from '#shared/ui/joiners.ts'
import { useAct } from '../../../data/api.ts'
import { useHere } from '../../../data/here.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { failureWords } from '../../../words/failures.ts'
import { deskWords as words } from '../../../words/rooms.ts'

/** Takes back what somebody did by hand; a refusal is told where the act was told. */
export const useUndo = (member: MemberId): ((entry: string) => void) => {
  const { brand } = useHere()
  const { mutateAsync } = useAct('POST /admin/members/{id}/adjustments/undo', {
    refreshes: ['GET /admin/members/{id}'],
    done: () => toast(words.undone),
  })
  return (entry) =>
    void mutateAsync({ id: member, brand: brand.id, entry }).catch((refusal: { failure: string; detail: object }) => {
      const { title, words: why } = failureWords(refusal.failure, refusal.detail as never)
      toast(title + marks.between + why)
    })
}
