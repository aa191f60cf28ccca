import { fill } from '#shared/base/text.ts'
import type { ProgramChange } from '#shared/domain/card/program-changes.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { queries, useAct } from '../../data/api.ts'
import type { BrandHere } from '../../data/here.tsx'
import { PublishDialog } from '../../parts/editor/publish-dialog.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { editor } from '../../words/editor.ts'
import { cards } from '../../words/screens/cards.ts'
import { CardEffects } from './card-effects.tsx'
import type { ProgramPage } from './program-page.ts'
import { wayNames } from './rules-sentence.ts'

interface Props {
  page: ProgramPage
  brand: BrandHere['id']
  program: Program
  changes: readonly ProgramChange[]
  close: () => void
  /** The page as it is after the publication. */
  stand: (page: ProgramPage) => void
}

/** How many hold a card, and what changes for them, before it does. */
export const PublishCard = ({ page, brand, program, changes, close, stand }: Props) => {
  const publish = useAct('POST /admin/programs/{id}/publication', {
    done: (answer) => {
      stand(answer)
      close()
      toast(fill(editor.published, { version: answer.liveVersion ?? 1 }))
      void queries.invalidateQueries({ queryKey: ['GET /admin/programs'] })
    },
  })
  return (
    <PublishDialog
      version={(page.liveVersion ?? 0) + 1}
      busy={publish.isPending}
      refusal={publish.error}
      close={close}
      publish={() => publish.mutate({ id: page.id, brand, scope: page.scope, draftVersion: page.draftVersion! })}
    >
      {page.live === null ? (
        <p>{fill(cards.publishNew, { ways: wayNames(program) })}</p>
      ) : page.holders === 0 ? (
        <p>{cards.publishNone}</p>
      ) : (
        <CardEffects program={program} changes={changes} holders={page.holders} />
      )}
    </PublishDialog>
  )
}
