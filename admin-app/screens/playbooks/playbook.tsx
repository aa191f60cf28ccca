import { Page } from '../../parts/page/page.tsx'
import { BonePage } from '../../parts/state/bone.tsx'
import { shell } from '../../words/shell.ts'

export default function Screen() {
  return (
    <Page title={shell.places.playbooks}>
      <BonePage />
    </Page>
  )
}
